package dev.byline.wordpress.text;

import java.util.regex.Pattern;

/** Addresses made fit to be stored or shown; never refused, but "" if nothing harmless is left. */
public final class UrlCleaning {

    private static final String SIGNS = "-~+_.?#=!&;,/:%@$|*'()[]";
    private static final Pattern PHP_FILE = Pattern.compile("^[a-z0-9-]++\\.php", Pattern.CASE_INSENSITIVE);

    private UrlCleaning() {
    }

    /**
     * An address for storing: {@code esc_url_raw}. Characters that none may hold go, {@code http://} comes before what has
     * no scheme and is not relative, an unknown scheme leaves nothing.
     *
     * @return "" for null
     */
    public static String forStorage(String url) {
        return url == null ? "" : clean(url, false);
    }

    /** An address for an attribute: {@code esc_url}; ampersands and apostrophes are references. */
    static String forDisplay(String url) {
        return clean(url, true);
    }

    private static String clean(String address, boolean display) {
        String url = kept(Spaces.trimStart(address, " \t\n\r\0\u000B").replace(" ", "%20"));
        if (url.isEmpty()) {
            return "";
        }
        if (!url.regionMatches(true, 0, "mailto:", 0, 7)) {
            url = withoutLineEnds(url);
        }
        url = url.replace(";//", "://");
        if (url.isEmpty()) {
            return "";
        }
        if (url.indexOf(':') < 0 && "/#?".indexOf(url.charAt(0)) < 0 && !PHP_FILE.matcher(url).find()) {
            url = "http://" + url;
        }
        if (display) {
            url = Entities.normalize(url).replace("&amp;", "&#038;").replace("'", "&#039;");
        }
        url = withoutBrackets(url);
        if (url.charAt(0) == '/') {
            return url;
        }
        String known = Protocols.withoutUnknown(url);
        return Ascii.lower(known).equals(Ascii.lower(url)) ? known : "";
    }

    private static String kept(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80 || Ascii.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Takes encoded line ends out, also those that appear by taking others out. */
    private static String withoutLineEnds(String url) {
        StringBuilder kept = new StringBuilder(url.length());
        for (int at = 0; at < url.length(); at++) {
            kept.append(url.charAt(at));
            int end = kept.length();
            if (end > 2 && kept.charAt(end - 3) == '%' && kept.charAt(end - 2) == '0'
                && "dDaA".indexOf(kept.charAt(end - 1)) >= 0) {
                kept.setLength(end - 3);
            }
        }
        return kept.toString();
    }

    /** Square brackets behind the host are encoded; those of a network address stay. */
    private static String withoutBrackets(String url) {
        if (url.indexOf('[') < 0 && url.indexOf(']') < 0) {
            return url;
        }
        int authority = url.startsWith("//") ? 2 : url.indexOf("://") + 3;
        int path = authority < 3 && !url.startsWith("//") ? 0 : authority;
        while (path > 0 && path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
            path++;
        }
        return url.substring(0, path) + url.substring(path).replace("[", "%5B").replace("]", "%5D");
    }
}
