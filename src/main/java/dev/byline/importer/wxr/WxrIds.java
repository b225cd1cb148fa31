package dev.byline.importer.wxr;

import dev.byline.data.Sequences;
import dev.byline.importer.Hashes;

/** Ids in exports, and the origins that are made of them. */
final class WxrIds {

    private static final int MAX_ORIGIN = 500;

    private WxrIds() {
    }

    /** The id that a text gives in digits, 0 for anything else. */
    static long parse(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    /** Whether the id may be kept here if it is free. */
    static boolean isKeepable(long id) {
        return id > 0 && id <= Sequences.HIGHEST_KEPT_ID;
    }

    /** A key for what has no id. */
    static String hashed(String... parts) {
        return "x" + Hashes.of(parts).substring(0, 32);
    }

    /** What tells a thing from all others, of whatever site and type. */
    static String origin(String site, String type, String key) {
        String origin = "wxr:" + site + ":" + type + ":" + key;
        return origin.length() <= MAX_ORIGIN ? origin : "wxr:" + hashed(site) + ":" + type + ":" + hashed(key);
    }

    /** A site's address without scheme and final slash, so that a site that moved to https is the same site. */
    static String site(String address) {
        return address.strip().replaceFirst("(?i)^https?://", "").replaceFirst("/+$", "");
    }
}
