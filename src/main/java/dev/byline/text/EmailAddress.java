package dev.byline.text;

import java.util.Locale;

/** Mail addresses as HTML's {@code input type=email} knows them, with a full domain. */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;

    private EmailAddress() {
    }

    /**
     * Whether this is one plain address: {@code local@domain}, ASCII, without display name, quotes, comments, white
     * space or a list. The domain has at least two labels, the last no number. At most 254 characters (RFC 5321).
     */
    public static boolean isValid(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return false;
        }
        int at = text.indexOf('@');
        return at > 0 && at <= MAX_LOCAL && text.chars().limit(at).allMatch(EmailAddress::isLocal)
            && isDomain(text.substring(at + 1));
    }

    private static boolean isLocal(int c) {
        return isAlphanumeric(c) || c < 0x80 && ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
    }

    private static boolean isDomain(String domain) {
        int start = 0;
        int dot;
        while ((dot = domain.indexOf('.', start)) >= 0) {
            if (!isLabel(domain, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return start > 0 && isLabel(domain, start, domain.length())
            && !domain.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a part of a text is a host name's label (RFC 1123). */
    static boolean isLabel(String text, int start, int end) {
        if (end <= start || end - start > MAX_LABEL || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (int at = start; at < end; at++) {
            if (!isAlphanumeric(text.charAt(at)) && text.charAt(at) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** The form under which two spellings of an address are compared; never the one to write to. Null for null. */
    public static String normalised(String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
