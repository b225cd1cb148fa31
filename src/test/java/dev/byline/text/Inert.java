package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads HTML as a browser would and checks that only harmless things came out. */
public final class Inert {

    static final Set<String> COMMENT_ELEMENTS = Set.of("p", "br", "a", "abbr", "acronym", "b", "blockquote", "cite",
        "code", "del", "em", "i", "q", "s", "strong");
    static final Map<String, Set<String>> COMMENT_ATTRIBUTES = Map.of("a", Set.of("href", "title", "rel"), "abbr",
        Set.of("title"), "acronym", Set.of("title"), "blockquote", Set.of("cite"), "q", Set.of("cite"), "del",
        Set.of("datetime"));

    private static final Set<String> DANGEROUS_ELEMENTS = Set.of("script", "style", "iframe", "object", "embed", "form",
        "input", "button", "textarea", "select", "option", "svg", "math", "template", "noscript", "title", "base",
        "meta", "link", "applet", "frame", "frameset", "marquee", "xmp", "plaintext", "noembed", "noframes", "dialog",
        "portal", "isindex", "keygen", "slot", "canvas", "picture", "param");
    private static final Set<String> ARTICLE_ATTRIBUTES = Set.of("class", "id", "lang", "dir", "style", "href", "rel",
        "target", "title", "cite", "datetime", "src", "poster", "alt", "width", "height", "loading", "controls", "loop",
        "preload", "type", "colspan", "rowspan", "span", "scope", "start", "reversed", "open");
    private static final Set<String> LOADING = Set.of("src", "poster");

    private Inert() {
    }

    static void checkComment(String html) {
        for (Element element : elements(html)) {
            String name = element.normalName();
            assertThat(name).isIn(COMMENT_ELEMENTS);
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn(COMMENT_ATTRIBUTES.getOrDefault(name, Set.of()));
            }
            if (name.equals("a")) {
                assertThat(element.attr("rel")).isEqualTo("nofollow ugc noopener");
                assertThat(scheme(element.attr("href"))).isIn("http", "https", "mailto");
            }
            if (element.hasAttr("cite")) {
                assertThat(scheme(element.attr("cite"))).isIn("http", "https");
            }
        }
    }

    public static void checkArticle(String html) {
        for (Element element : elements(html)) {
            assertThat(element.normalName()).isNotIn(DANGEROUS_ELEMENTS);
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                String value = attribute.getValue();
                assertThat(name).isIn(ARTICLE_ATTRIBUTES);
                if (name.equals("style")) {
                    assertThat(value).matches("text-align:\\s*[a-z]+;?");
                } else if (name.equals("class") || name.equals("id")) {
                    assertThat(value).matches("[A-Za-z0-9 _-]+");
                } else if (LOADING.contains(name)) {
                    assertThat(scheme(value)).isIn("", "http", "https");
                } else if (name.equals("href") || name.equals("cite")) {
                    assertThat(scheme(value)).isIn("", "http", "https", "mailto", "tel");
                }
            }
            if (element.hasAttr("target") && element.hasAttr("href")) {
                assertThat(element.attr("rel")).contains("noopener");
            }
        }
    }

    private static List<Element> elements(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Node node : body.nodeStream().toList()) {
            assertThat(node).isNotInstanceOf(DataNode.class);
            if (node instanceof Comment comment) {
                assertThat(comment.getData()).isBlank();
            }
        }
        return body.getAllElements().stream().skip(1).toList();
    }

    /** The scheme that a browser would see: it drops controls and blanks at the ends, tabs and line ends anywhere. */
    private static String scheme(String url) {
        String seen = url.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20]+", "");
        int colon = seen.indexOf(':');
        String before = colon < 0 ? "" : seen.substring(0, colon);
        return before.matches("[^/?#]+") ? before.toLowerCase(Locale.ROOT) : "";
    }
}
