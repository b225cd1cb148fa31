package dev.byline.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where forms of the desk lead afterwards: to pages of the desk and nowhere else, whatever they say. */
final class DeskPath {

    /** The queue. */
    static final String HOME = "/desk";

    private static final int MAX_LENGTH = 2000;
    private static final Pattern LOCAL =
            Pattern.compile("/desk(/[a-z0-9-]+)*(\\?[A-Za-z0-9_.~%&=*+-]*)?(#[a-z0-9-]*)?");

    private DeskPath() {
    }

    /** The path if it is one of the desk, else the queue. */
    static String local(String given) {
        return given != null && given.length() <= MAX_LENGTH && LOCAL.matcher(given).matches() ? given : HOME;
    }

    /** A path with one more parameter, before its fragment. */
    static String with(String path, String name, String value) {
        int hash = path.indexOf('#');
        String before = hash < 0 ? path : path.substring(0, hash);
        return before + (before.indexOf('?') < 0 ? "?" : "&") + name + "=" + encoded(value)
                + (hash < 0 ? "" : path.substring(hash));
    }

    /** A value fit for a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
