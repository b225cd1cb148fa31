package dev.byline.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What a comment may hold, and how its links are marked. */
final class CommentPolicy {

    /** On every link of a comment: no vote for search engines, reader's content, no handle on our window. */
    static final String RELATION = "nofollow ugc noopener";

    /** {@link CommentWriter} writes nothing else; this guards against its mistakes. */
    static final PolicyFactory COMMENT = new HtmlPolicyBuilder()
        .allowElements("p", "br", "a", "abbr", "acronym", "b", "blockquote", "cite", "code", "del", "em", "i", "q", "s",
            "strong")
        .allowUrlProtocols("http", "https", "mailto")
        .allowAttributes("href").onElements("a")
        .allowAttributes("rel").matching(true, RELATION).onElements("a")
        .allowAttributes("title").onElements("a", "abbr", "acronym")
        .allowAttributes("cite").onElements("blockquote", "q")
        .allowAttributes("datetime").matching(Pattern.compile("[0-9A-Za-z:.+ -]{1,40}")).onElements("del")
        .toFactory();

    private CommentPolicy() {
    }
}
