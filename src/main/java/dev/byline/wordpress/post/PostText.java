package dev.byline.wordpress.post;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.byline.article.ArticleBody;
import dev.byline.article.BodyFormat;
import dev.byline.text.PlainText;
import dev.byline.wordpress.rest.PhpValues;
import dev.byline.wordpress.rest.RestRequest;

/** Titles, excerpts and bodies as clients send them and get them back for editing. */
final class PostText {

    /** The title of what has none, as of what an import brings. */
    static final String UNTITLED = "(untitled)";

    private static final Pattern MARKUP = Pattern.compile("<[/!]?[a-zA-Z-][^<>]*>");

    private PostText() {
    }

    /** What was sent as a text or as an object with {@code raw}; {@code null} if nothing was. */
    static String raw(RestRequest request, String name) {
        Object value = request.get(name);
        Object raw = value instanceof Map<?, ?> parts ? parts.get("raw") : value;
        return raw instanceof String || raw instanceof Number ? PhpValues.toText(raw) : null;
    }

    /** A body as it is to be edited. Markdown is none of WordPress' formats: clients get what was made of it. */
    static String raw(ArticleBody body) {
        return body.format == BodyFormat.MARKDOWN ? body.html : body.source;
    }

    /** A title, which is HTML in WordPress, as the plain text that it is here. */
    static String title(String html) {
        String title = PlainText.singleLine(plain(html));
        return title.isEmpty() ? UNTITLED : title;
    }

    /** An excerpt, which is HTML in WordPress, as the plain text that it is here. Lines stay lines. */
    static String summary(String html) {
        String text = MARKUP.matcher(html).find() ? plain(html)
                : html.lines().map(PostText::plain).collect(Collectors.joining("\n"));
        return PlainText.withoutControls(text).strip();
    }

    private static String plain(String html) {
        // A sign that begins no tag is the sign itself: "3 < 4", "a<b".
        return PlainText.ofHtml(MARKUP.matcher(html).find() ? html : html.replace("<", "&lt;"));
    }
}
