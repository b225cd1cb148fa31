package dev.byline.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a comment's HTML: paragraphs and breaks as needed, tags only around something visible, all closed. */
final class CommentWriter {

    private static final int MAX_QUOTES = 8;
    private static final int MAX_INLINE = 16;
    private static final int MAX_TITLE = 500;

    private final StringBuilder html;
    private final int reopenUntil;
    private final List<Inline> inline = new ArrayList<>();
    private final StringBuilder spaces = new StringBuilder();
    private boolean paragraph;
    private boolean visible;
    private int lineEnds;
    private int quotes;
    private int ignoredQuotes;

    CommentWriter(int typedLength) {
        html = new StringBuilder(typedLength + typedLength / 4 + 64);
        // Formatting goes on in the next paragraph, but a page of blank lines shall not become a megabyte of tags.
        reopenUntil = 3 * typedLength + 1000;
    }

    boolean isVisible() {
        return visible;
    }

    String finish() {
        endParagraph();
        for (; quotes > 0; quotes--) {
            html.append("</blockquote>");
        }
        return html.toString();
    }

    /** Text between tags: references are resolved, addresses become links unless inside a link or code. */
    void text(String typed) {
        String text = PlainText.withoutControls(References.resolved(typed));
        if (inline.stream().anyMatch(open -> open.name.equals("a") || open.name.equals("code"))) {
            plain(text);
            return;
        }
        int from = 0;
        for (BareLinks links = new BareLinks(text); links.next(); from = links.end()) {
            plain(text.substring(from, links.start()));
            open("a", Map.of("href", links.address()));
            plain(text.substring(links.start(), links.end()));
            close("a");
        }
        plain(text.substring(from));
    }

    /** Text as it is. */
    void plain(String text) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\n') {
                lineEnds(lineEnds + 1);
            } else if (Character.isWhitespace(point)) {
                spaces.appendCodePoint(point);
            } else {
                beforeCharacter();
                append(point);
                visible = visible || isVisible(point);
            }
        }
    }

    /** At least so many line ends before what comes next; two end the paragraph. */
    void lineEnds(int count) {
        lineEnds = Math.max(lineEnds, Math.min(count, 2));
        spaces.setLength(0);
    }

    void open(String name, Map<String, String> attributes) {
        if (name.equals("blockquote")) {
            endParagraph();
            if (quotes == MAX_QUOTES) {
                ignoredQuotes++;
            } else {
                html.append("<blockquote").append(attribute("cite", address(attributes.get("cite")))).append('>');
                quotes++;
            }
            return;
        }
        String tag = "<" + name + written(name, attributes) + ">";
        if (name.equals("a")) {
            close("a");
        }
        if (inline.size() < MAX_INLINE && !tag.equals("<a>")) {
            inline.add(new Inline(name, tag));
        }
    }

    void close(String name) {
        if (name.equals("blockquote")) {
            endQuote();
            return;
        }
        int opened = inline.size() - 1;
        while (opened >= 0 && !inline.get(opened).name.equals(name)) {
            opened--;
        }
        if (opened >= 0) {
            closeFrom(opened);
            inline.subList(opened, inline.size()).clear();
        }
    }

    private void endQuote() {
        if (ignoredQuotes > 0) {
            ignoredQuotes--;
        } else if (quotes > 0) {
            endParagraph();
            inline.clear();
            html.append("</blockquote>");
            quotes--;
        }
    }

    private void closeFrom(int first) {
        for (int i = inline.size() - 1; i >= first; i--) {
            Inline open = inline.get(i);
            if (open.written) {
                html.append("</").append(open.name).append('>');
                open.written = false;
            }
        }
    }

    private void endParagraph() {
        if (paragraph) {
            closeFrom(0);
            html.append("</p>");
            inline.removeIf(open -> !open.isPlain() || html.length() > reopenUntil);
        }
        paragraph = false;
        lineEnds = 0;
        spaces.setLength(0);
    }

    private void beforeCharacter() {
        if (lineEnds > 1) {
            endParagraph();
        }
        if (!paragraph) {
            html.append("<p>");
            paragraph = true;
        } else {
            html.append(lineEnds == 1 ? "<br>" : "").append(spaces);
        }
        lineEnds = 0;
        spaces.setLength(0);
        for (Inline open : inline) {
            if (!open.written) {
                html.append(open.tag);
                open.written = true;
            }
        }
    }

    private void append(int point) {
        switch (point) {
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '&' -> html.append("&amp;");
            case '"' -> html.append("&#34;");
            default -> html.appendCodePoint(point);
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != 0x2800 && (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF)
                && !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    private static String written(String name, Map<String, String> attributes) {
        String title = attribute("title", title(attributes.get("title")));
        return switch (name) {
            case "a" -> {
                String href = attribute("href", target(attributes.get("href")));
                yield href.isEmpty() ? "" : href + title + attribute("rel", Optional.of(CommentPolicy.RELATION));
            }
            case "abbr", "acronym" -> title;
            case "q" -> attribute("cite", address(attributes.get("cite")));
            case "del" -> attribute("datetime", title(attributes.get("datetime")));
            default -> "";
        };
    }

    private static String attribute(String name, Optional<String> value) {
        return value.map(v -> " " + name + "=\"" + v.replace("&", "&amp;").replace("\"", "&#34;").replace("<", "&lt;")
            + "\"").orElse("");
    }

    private static Optional<String> title(String typed) {
        return Optional.ofNullable(typed).map(References::resolved).map(PlainText::singleLine)
            .filter(title -> !title.isEmpty() && title.length() <= MAX_TITLE);
    }

    private static Optional<String> address(String typed) {
        return Optional.ofNullable(typed).map(References::resolved).flatMap(WebAddress::parse);
    }

    private static Optional<String> target(String typed) {
        String target = typed == null ? "" : References.resolved(typed).strip();
        if (target.regionMatches(true, 0, "mailto:", 0, 7)) {
            String mail = target.substring(7);
            return EmailAddress.isValid(mail) ? Optional.of("mailto:" + mail) : Optional.empty();
        }
        return WebAddress.parse(target);
    }

    private static final class Inline {
        final String name;
        final String tag;
        boolean written;

        Inline(String name, String tag) {
            this.name = name;
            this.tag = tag;
        }

        boolean isPlain() {
            return tag.length() == name.length() + 2;
        }
    }
}
