package dev.byline.text;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark to HTML that is not clean yet, bounded in depth and size. */
final class Markdown {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_CELLS = 50_000;
    private static final List<Extension> TABLES = List.of(TablesExtension.builder().maxCells(MAX_CELLS).build());
    private static final Parser WITH_TABLES = parser(TABLES);
    private static final Parser WITHOUT_TABLES = parser(List.of());
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES)
        .attributeProviderFactory(context -> (node, tag, attributes) -> alignByStyle(attributes)).build();

    private Markdown() {
    }

    static String toHtml(String markdown) {
        Node document = parsed(markdown);
        limitDestinations(document, 2L * markdown.length());
        return RENDERER.render(document);
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder().extensions(extensions).maxOpenBlockParsers(MAX_DEPTH).maxInlineNesting(MAX_DEPTH)
            .build();
    }

    private static Node parsed(String markdown) {
        if (hasOverfullTables(markdown)) {
            return WITHOUT_TABLES.parse(markdown);
        }
        try {
            return WITH_TABLES.parse(markdown);
        } catch (IllegalArgumentException moreThanMaxCells) {
            return WITHOUT_TABLES.parse(markdown);
        }
    }

    /**
     * A short row is filled up to the width of its table, so that a page of source could make millions of cells. A cell
     * that someone wrote takes two characters; with many more cells than that, tables are left as text.
     */
    private static boolean hasOverfullTables(String markdown) {
        long cells = 0;
        long columns = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            if (line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '>')) {
                columns = 0;
            } else if (line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|-: \t>".indexOf(c) >= 0)) {
                columns = 1 + line.chars().filter(c -> c == '|').count();
            } else {
                cells += columns;
            }
        }
        return cells > 1000 + markdown.length() / 2;
    }

    private static void alignByStyle(Map<String, String> attributes) {
        String side = attributes.remove("align");
        if (side != null) {
            attributes.put("style", "text-align:" + side);
        }
    }

    /** One long definition that a thousand short references name would be written a thousand times. */
    private static void limitDestinations(Node document, long budget) {
        long left = budget;
        for (Node node = document; node != null; node = next(node, document)) {
            if (node instanceof Link link) {
                left -= length(link.getDestination()) + length(link.getTitle());
                if (left < 0) {
                    link.setDestination("#");
                    link.setTitle(null);
                }
            } else if (node instanceof Image image) {
                left -= length(image.getDestination()) + length(image.getTitle());
                if (left < 0) {
                    image.setDestination("#");
                    image.setTitle(null);
                }
            }
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != root && up.getNext() == null) {
            up = up.getParent();
        }
        return up == root ? null : up.getNext();
    }
}
