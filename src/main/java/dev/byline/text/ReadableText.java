package dev.byline.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Gathers the text of a parsed document as a reader would see it in a narrow column. */
final class ReadableText implements NodeVisitor {

    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul",
        "ol", "dl", "table", "figure", "hr", "section", "article", "details");
    private static final Set<String> WITHIN_LINE = Set.of("td", "th", "script", "style", "template", "video", "audio");

    private final StringBuilder text = new StringBuilder();
    private int lineEnds;
    private boolean gap;
    private int preformatted;

    String text() {
        return text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            breakAround(element);
            switch (element.normalName()) {
                case "br" -> lineEnds++;
                case "pre" -> preformatted++;
                case "td", "th" -> gap = true;
                default -> { }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("pre")) {
                preformatted--;
            }
            breakAround(element);
        }
    }

    private void breakAround(Element element) {
        String name = element.normalName();
        if (APART.contains(name)) {
            lineEnds = Math.max(lineEnds, 2);
        } else if (element.isBlock() && !WITHIN_LINE.contains(name)) {
            lineEnds = Math.max(lineEnds, 1);
        }
    }

    private void add(String words) {
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (preformatted > 0 && c == '\n') {
                lineEnds++;
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                if (preformatted > 0 && lineEnds == 0 && gap) {
                    text.append(' ');
                }
                gap = true;
            } else {
                separate();
                text.append(c);
            }
        }
    }

    private void separate() {
        if (!text.isEmpty()) {
            if (lineEnds > 0) {
                text.append("\n".repeat(Math.min(lineEnds, 2)));
            } else if (gap) {
                text.append(' ');
            }
        }
        lineEnds = 0;
        gap = false;
    }
}
