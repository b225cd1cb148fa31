package dev.byline.text;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What the body of an article may hold. */
final class ArticlePolicy {

    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9 _-]{1,500}");
    private static final Pattern RELATION = Pattern.compile("[A-Za-z -]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,5}%?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCOPE = Pattern.compile("(?:row|col)(?:group)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOADING = Pattern.compile("lazy|eager", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRELOAD = Pattern.compile("none|metadata|auto", Pattern.CASE_INSENSITIVE);
    private static final Pattern MOMENT = Pattern.compile("[0-9A-Za-z:.+ -]{1,40}");
    private static final Pattern LIST_STYLE = Pattern.compile("[1aAiI]");

    /** Links may name mailto and tel, but nothing can be loaded from there. */
    private static final AttributePolicy LOADABLE = (element, attribute, value) -> {
        int end = 0;
        while (end < value.length() && "/?#:".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        boolean relative = end == value.length() || value.charAt(end) != ':';
        return relative || value.regionMatches(true, 0, "http:", 0, 5) || value.regionMatches(true, 0, "https:", 0, 6)
            ? value : null;
    };

    /** The sanitiser ends a text that has a backtick with blanks, which would become more each time it is cleaned. */
    private static final AttributePolicy TEXT = (element, attribute, value) -> value.stripTrailing();

    static final PolicyFactory BODY = new HtmlPolicyBuilder()
        .withPreprocessor(FormattingLimit::new)
        .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "section", "ul", "ol", "li", "dl",
            "dt", "dd", "blockquote", "pre", "figure", "figcaption", "img", "a", "table", "caption", "colgroup", "col",
            "thead", "tbody", "tfoot", "tr", "th", "td", "audio", "video", "source", "details", "summary")
        .allowElements("code", "em", "strong", "b", "i", "u", "s", "sub", "sup", "small", "mark", "abbr", "cite", "q",
            "del", "ins", "time", "kbd", "samp", "var", "dfn", "span")
        .allowElements((element, attributes) -> "div", "article", "aside", "header", "footer", "main", "nav", "address",
            "center")
        .allowElements((element, attributes) -> "s", "strike")
        .allowElements((element, attributes) -> "code", "tt")
        .allowElements((element, attributes) -> "small", "big")
        .allowElements((element, attributes) -> "abbr", "acronym")
        .allowWithoutAttributes("span")
        .allowUrlProtocols("http", "https", "mailto", "tel")
        .allowAttributes("class", "id").matching(NAMES).globally()
        .allowAttributes("lang").matching(LANGUAGE).globally()
        .allowAttributes("dir").matching(DIRECTION).globally()
        .allowStyling(CssSchema.withProperties(List.of("text-align")))
        .allowAttributes("href").onElements("a")
        .allowAttributes("rel").matching(RELATION).onElements("a")
        .allowAttributes("target").matching(true, "_blank").onElements("a")
        .allowAttributes("title").matching(TEXT).onElements("a", "abbr", "acronym", "img", "dfn", "span", "time")
        .allowAttributes("cite").onElements("blockquote", "q", "del", "ins")
        .allowAttributes("datetime").matching(MOMENT).onElements("time", "del", "ins")
        .allowAttributes("src").matching(LOADABLE).onElements("img", "audio", "video", "source")
        .allowAttributes("poster").matching(LOADABLE).onElements("video")
        .allowAttributes("alt").matching(TEXT).onElements("img")
        .allowAttributes("width", "height").matching(LENGTH).onElements("img", "video")
        .allowAttributes("loading").matching(LOADING).onElements("img")
        .allowAttributes("controls", "loop").onElements("audio", "video")
        .allowAttributes("preload").matching(PRELOAD).onElements("audio", "video")
        .allowAttributes("type").matching(Pattern.compile("[a-z]+/[a-z0-9.+-]{1,60}")).onElements("source")
        .allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("td", "th")
        .allowAttributes("span").matching(NUMBER).onElements("col", "colgroup")
        .allowAttributes("scope").matching(SCOPE).onElements("th")
        .allowAttributes("start").matching(NUMBER).onElements("ol")
        .allowAttributes("type").matching(LIST_STYLE).onElements("ol")
        .allowAttributes("reversed").onElements("ol")
        .allowAttributes("open").onElements("details")
        .toFactory();

    private ArticlePolicy() {
    }
}
