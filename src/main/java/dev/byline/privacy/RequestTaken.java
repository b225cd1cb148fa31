package dev.byline.privacy;

/**
 * The answer to every request, whatever is stored.
 *
 * @param notice what happens now, for people
 */
public record RequestTaken(String notice) {

    /** The one answer. */
    public static final RequestTaken ANSWER = new RequestTaken(
            "We have sent a letter to this address. It has a link that does what you asked for."
            + " If none comes, please ask the desk.");
}
