package dev.byline.comment.spam.proof;

/**
 * A proof of work that is asked for, in ALTCHA's words: find the number whose hash behind the salt is the challenge.
 *
 * @param algorithm the hash, always {@code SHA-256}
 * @param challenge the hash to be found
 * @param maxnumber the largest number to be tried
 * @param salt      random, with the time until when it counts and the article for which
 * @param signature this site's signature of the challenge
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {

    /** As the widget reads it. All parts are plain ASCII without quotes. */
    public String json() {
        return "{\"algorithm\":\"" + algorithm + "\",\"challenge\":\"" + challenge + "\",\"maxnumber\":" + maxnumber
                + ",\"salt\":\"" + salt + "\",\"signature\":\"" + signature + "\"}";
    }
}
