package dev.byline.wordpress.rest;

import java.util.regex.Pattern;

/** Formats of texts that schemas name. */
public final class RestFormats {

    private static final Pattern LOCAL_PART = Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern LABEL = Pattern.compile("(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?i)[0-9a-f:]{2,39}(%[0-9a-z]+)?|[0-9a-f:]{2,30}:\\d{1,3}(\\.\\d{1,3}){3}");

    private RestFormats() {
    }

    /** Whether WordPress takes it for an e-mail address ({@code is_email}): a dotted domain, ASCII only. */
    public static boolean isEmail(String text) {
        int at = text.indexOf('@', 1);
        if (text.length() < 6 || at < 0 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
            return false;
        }
        String[] labels = text.substring(at + 1).split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has the shape of an IPv4 or IPv6 address. */
    public static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || text.indexOf(':') >= 0 && IPV6.matcher(text).matches();
    }
}
