package dev.byline.wordpress.rest;

import java.util.regex.Pattern;

/** Formats of texts that schemas name. */
public final class RestFormats {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?i)[0-9a-f:]{2,39}(%[0-9a-z]+)?|[0-9a-f:]{2,30}:\\d{1,3}(\\.\\d{1,3}){3}");

    private RestFormats() {
    }

    /** Whether it has the shape of an IPv4 or IPv6 address. */
    public static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || text.indexOf(':') >= 0 && IPV6.matcher(text).matches();
    }
}
