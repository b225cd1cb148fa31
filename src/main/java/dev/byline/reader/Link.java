package dev.byline.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A link with its text.
 *
 * @param href  where it leads, a path of this site
 * @param text  what it says
 * @param below links that belong under this one
 */
public record Link(String href, String text, List<Link> below) {

    /** A link with nothing below it. */
    public static Link to(String href, String text) {
        return new Link(href, text, List.of());
    }

    /** The front page under one filter. */
    public static Link filtered(String filter, String value, String text) {
        return to("/?" + filter + "=" + encoded(value), text);
    }

    /** A value fit for a query. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
