package dev.byline.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs and line breaks for text that stores neither: WordPress' {@code wpautop}, with its oddities, since clients
 * style what it writes. It does not balance anything.
 */
final class Autop {

    private static final Pattern DOUBLE_BREAK = Pattern.compile("<br\\s*+/?>\\s*+<br\\s*+/?>");
    private static final Pattern RULE = Pattern.compile("<hr\\s*+/?>");
    private static final Pattern EMPTY = Pattern.compile("<p>\\s*+</p>");
    private static final Pattern UNCLOSED = Pattern.compile("<p>([^<]++)</(div|address|form)>");
    private static final Pattern QUOTATION = Pattern.compile("<p><blockquote([^>]*+)>", Pattern.CASE_INSENSITIVE);

    private Autop() {
    }

    static String of(String source) {
        if (Spaces.trim(source).isEmpty()) {
            return "";
        }
        List<String> verbatim = new ArrayList<>();
        String text = parted(withoutPreformatted(source + "\n", verbatim));
        text = wrapped(CloseTogether.pull(LineEnds.hide(text)));
        text = EMPTY.matcher(text).replaceAll("");
        text = UNCLOSED.matcher(text).replaceAll("<p>$1</p></$2>");
        text = BlockTags.unwrap(text);
        text = BlockTags.unwrapItems(text);
        text = QUOTATION.matcher(text).replaceAll("<blockquote$1><p>");
        text = text.replace("</blockquote></p>", "</p></blockquote>");
        text = BlockTags.withoutOpeningBefore(text);
        text = BlockTags.withoutBehind(text, "</p>");
        text = LineEnds.toBreaks(text);
        text = BlockTags.withoutBehind(text, "<br />");
        text = BlockTags.withoutBreakBefore(text);
        if (text.endsWith("\n</p>\n")) {
            text = text.substring(0, text.length() - 6) + "</p>\n";
        } else if (text.endsWith("\n</p>")) {
            text = text.substring(0, text.length() - 5) + "</p>";
        }
        return LineEnds.show(withPreformatted(text, verbatim));
    }

    /** Blank lines around everything that cannot stand in a paragraph. */
    private static String parted(String source) {
        String text = DOUBLE_BREAK.matcher(source).replaceAll("\n\n");
        text = BlockTags.part(text);
        text = RULE.matcher(text).replaceAll("$0\n\n");
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A paragraph for each part between blank lines. */
    private static String wrapped(String text) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '\n') {
                at++;
                continue;
            }
            int end = Spaces.skip(text, at);
            int last = text.lastIndexOf('\n', end - 1);
            if (last > at) {
                paragraph(result, text.substring(start, at));
                start = last + 1;
            }
            at = Math.max(end, last + 1);
        }
        paragraph(result, text.substring(start));
        return result.toString();
    }

    private static void paragraph(StringBuilder result, String words) {
        if (!words.isEmpty()) {
            result.append("<p>").append(Spaces.trim(words, "\n")).append("</p>\n");
        }
    }

    /** Preformatted text with a place holder each; the last {@code </pre>} ends the last. */
    private static String withoutPreformatted(String text, List<String> verbatim) {
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (int end = text.indexOf("</pre>"); end >= 0; end = text.indexOf("</pre>", from)) {
            int start = text.substring(from, end).indexOf("<pre");
            if (start < 0) {
                result.append(text, from, end);
            } else {
                result.append(text, from, from + start).append(holder(verbatim.size()));
                verbatim.add(text.substring(from + start, end + 6));
            }
            from = end + 6;
        }
        return result.append(text, from, text.length()).toString();
    }

    private static String holder(int number) {
        return "<pre wp-pre-tag-" + number + "></pre>";
    }

    private static String withPreformatted(String text, List<String> verbatim) {
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        int number = 0;
        for (int at = text.indexOf("<pre wp-pre-tag-"); at >= 0 && number < verbatim.size();
            at = text.indexOf("<pre wp-pre-tag-", from)) {
            String holder = holder(number);
            boolean ours = text.startsWith(holder, at);
            result.append(text, from, at).append(ours ? verbatim.get(number++) : "<pre");
            from = at + (ours ? holder.length() : 4);
        }
        return result.append(text, from, text.length()).toString();
    }
}
