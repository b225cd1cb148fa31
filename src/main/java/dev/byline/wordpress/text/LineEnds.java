package dev.byline.wordpress.text;

import java.util.List;

/** What {@link Autop} does with line ends: hides those within tags, makes breaks of the others. */
final class LineEnds {

    /** Part of the behaviour: its {@code >} ends a tag as far as the rules for blocks see. */
    private static final String HIDDEN = "<!-- wpnl -->";
    private static final String PRESERVED = "<WPPreserveNewline />";
    private static final String BREAK = "<br />";
    private static final List<String> PRESERVING = List.of("script", "style", "svg");

    private LineEnds() {
    }

    static String hide(String text) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        int from = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
            int end = Markup.endWithData(text, at);
            result.append(text, from, at).append(text.substring(at, end).replace("\n", " " + HIDDEN + " "));
            from = end;
        }
        return result.append(text, from, text.length()).toString();
    }

    static String show(String text) {
        return text.replace(" " + HIDDEN + " ", "\n").replace(HIDDEN, "\n");
    }

    static String toBreaks(String source) {
        String text = breaks(preserve(source).replace("<br>", BREAK).replace("<br/>", BREAK));
        return text.replace(PRESERVED, "\n");
    }

    private static String preserve(String text) {
        StringBuilder result = new StringBuilder(text.length());
        List<Markup.Next> closings = PRESERVING.stream().map(name -> new Markup.Next(text, "</" + name + ">")).toList();
        int from = 0;
        for (int at = text.indexOf("<s"); at >= 0; ) {
            for (int i = 0; i < closings.size(); i++) {
                String name = PRESERVING.get(i);
                int close = text.startsWith(name, at + 1) ? closings.get(i).from(at) : text.length();
                if (closings.get(i).isThere(close)) {
                    int end = close + name.length() + 3;
                    result.append(text, from, at).append(text.substring(at, end).replace("\n", PRESERVED));
                    from = end;
                    break;
                }
            }
            at = text.indexOf("<s", Math.max(from, at + 1));
        }
        return result.append(text, from, text.length()).toString();
    }

    /** White space up to a line end becomes a break, unless a break stands right before it. */
    private static String breaks(String text) {
        StringBuilder result = new StringBuilder(text.length() + text.length() / 16);
        int at = 0;
        while (at < text.length()) {
            if (!Spaces.isSpace(text.charAt(at))) {
                result.append(text.charAt(at++));
                continue;
            }
            int end = Spaces.skip(text, at);
            int last = end - 1;
            while (last >= at && text.charAt(last) != '\n') {
                last--;
            }
            boolean broken = at >= BREAK.length() && text.startsWith(BREAK, at - BREAK.length());
            int start = broken ? at + 1 : at;
            if (last >= start) {
                result.append(text, at, start).append(BREAK).append('\n').append(text, last + 1, end);
            } else {
                result.append(text, at, end);
            }
            at = end;
        }
        return result.toString();
    }
}
