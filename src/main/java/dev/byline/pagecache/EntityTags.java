package dev.byline.pagecache;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Entity tags of answers (RFC 9110 §8.8.3): weak, since one tag stands for all codings of the same bytes. */
final class EntityTags {

    private static final String WEAK = "W/";

    private EntityTags() {
    }

    /**
     * The tag of these bytes; the same on all nodes. Two checksums of different polynomials, which processors compute by
     * themselves, and the length: a cryptographic hash took an eighth of the time that an article takes, to keep from
     * harm what harms nobody. Who found bytes with the same tag would only hide his own text from those who have the
     * page already.
     */
    static String of(byte[] bytes) {
        CRC32C one = new CRC32C();
        one.update(bytes);
        CRC32 other = new CRC32();
        other.update(bytes);
        return WEAK + '"' + Long.toHexString(one.getValue() << Integer.SIZE | other.getValue()) + '-'
                + Integer.toHexString(bytes.length) + '"';
    }

    /**
     * Whether a client has what the tag stands for, compared weakly (RFC 9110 §13.1.2).
     *
     * @param ifNoneMatch value of the header, {@code null} if it was not sent
     */
    static boolean match(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(tag)) {
            return true;
        }
        String opaque = opaque(tag);
        for (String given : ifNoneMatch.split(",")) {
            String one = given.strip();
            if (one.equals("*") || opaque(one).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
