package dev.byline.wordpress.text;

import dev.byline.text.ArticleHtml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What Byline's policy for bodies leaves of a single tag. Attributes are always judged by the policy itself. */
final class SafeTags {

    /** The elements that the policy keeps; a test compares this with what the policy does. */
    static final Set<String> KEPT = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "section", "ul",
        "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "img", "a", "table", "caption",
        "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "audio", "video", "source", "details", "summary",
        "code", "em", "strong", "b", "i", "u", "s", "sub", "sup", "small", "mark", "abbr", "cite", "q", "del", "ins",
        "time", "kbd", "samp", "var", "dfn", "span");

    /** The elements that the policy writes as others. */
    static final Map<String, String> RENAMED = Map.ofEntries(Map.entry("article", "div"), Map.entry("aside", "div"),
        Map.entry("header", "div"), Map.entry("footer", "div"), Map.entry("main", "div"), Map.entry("nav", "div"),
        Map.entry("address", "div"), Map.entry("center", "div"), Map.entry("strike", "s"), Map.entry("tt", "code"),
        Map.entry("big", "small"), Map.entry("acronym", "abbr"));

    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "source");
    private static final Set<String> POINTLESS_ALONE = Set.of("img", "source");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster");

    private SafeTags() {
    }

    /** The tag as it may be written: the text itself where nothing is wrong with it, "" where it may not stand. */
    static String of(Tag tag, String text) {
        String name = RENAMED.getOrDefault(tag.name(), tag.name());
        if (!KEPT.contains(name)) {
            return "";
        }
        if (tag.closing()) {
            boolean same = tag.plain() && tag.attributes().isEmpty() && name.equals(tag.name());
            return VOID.contains(name) ? "" : same ? text : "</" + name + ">";
        }
        Map<String, String> allowed = tag.attributes().isEmpty() ? Map.of() : allowed(tag, name);
        if (allowed.isEmpty() && POINTLESS_ALONE.contains(name)) {
            return "";
        }
        return tag.plain() && name.equals(tag.name()) && isSame(tag.attributes(), allowed) ? text : write(name, allowed);
    }

    private static Map<String, String> allowed(Tag tag, String name) {
        String alone = write(tag.name(), tag.attributes()) + (VOID.contains(name) ? "" : "</" + tag.name() + ">");
        Element kept = Jsoup.parseBodyFragment(ArticleHtml.clean(alone)).body().selectFirst(name);
        Map<String, String> allowed = new LinkedHashMap<>();
        if (kept != null) {
            for (Attribute attribute : kept.attributes()) {
                allowed.put(attribute.getKey(), attribute.getValue());
            }
        }
        return allowed;
    }

    private static boolean isSame(Map<String, String> attributes, Map<String, String> allowed) {
        return attributes.keySet().equals(allowed.keySet()) && attributes.entrySet().stream().allMatch(attribute -> {
            String kept = allowed.get(attribute.getKey());
            return kept.equals(attribute.getValue()) || isBoolean(attribute)
                || ADDRESSES.contains(attribute.getKey()) && parentheses(kept).equals(parentheses(attribute.getValue()))
                || attribute.getKey().equals("style") && bare(kept).equals(bare(attribute.getValue()));
        });
    }

    /** {@code controls}, which the policy writes as {@code controls="controls"}. */
    private static boolean isBoolean(Map.Entry<String, String> attribute) {
        return attribute.getValue().isEmpty() && !attribute.getKey().equals("href") && !attribute.getKey().equals("src");
    }

    /** The policy encodes them, which WordPress does not; they mean nothing in an address. */
    private static String parentheses(String address) {
        return address.replace("%28", "(").replace("%29", ")");
    }

    private static String bare(String style) {
        return style.replaceAll("[\\s;]", "");
    }

    private static String write(String name, Map<String, String> attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> {
            if (Tag.isAttribute(attribute)) {
                tag.append(' ').append(attribute).append("=\"").append(Entities.escape(value).replace("\"", "&quot;"))
                    .append('"');
            }
        });
        return tag.append(VOID.contains(name) ? " />" : ">").toString();
    }
}
