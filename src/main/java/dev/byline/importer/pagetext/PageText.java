package dev.byline.importer.pagetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.byline.article.KindLabels;
import dev.byline.importer.ImportFault;
import dev.byline.text.PlainText;

/**
 * What the plain text of an article page says: the title, perhaps with its kind after a dash; "By"; paragraphs, one a
 * line; the author's name alone on a line, and who that is; "Leave a Reply", which ends it.
 *
 * @param title      without the kind
 * @param kind       {@code news} if the title names none
 * @param author     "" if the page names none
 * @param biography  "" if the page has none
 * @param paragraphs the body
 */
public record PageText(String title, String kind, String author, String biography, List<String> paragraphs) {

    private static final Pattern TITLE_AND_LABEL = Pattern.compile(
            "(.*\\S)\\s+[–—-]\\s+(\\p{L}[\\p{L}\\p{N} &/'’-]{0,24})");
    private static final Pattern BY = Pattern.compile("(?i)by:?(?:\\s+(\\S.*))?");
    private static final Pattern FORM = Pattern.compile("(?i)leave a (reply|comment)\\b.{0,80}");
    private static final int MOST_LABEL_WORDS = 3;
    private static final int NAME_LENGTH = 100;
    private static final int MOST_NAME_WORDS = 8;
    private static final int TITLE_LENGTH = 500;

    /**
     * Reads the text of a page.
     *
     * @throws ImportFault if it is not that
     */
    public static PageText parse(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String clean = PlainText.singleLine(line);
            if (FORM.matcher(clean).matches() && lines.size() >= 2) {
                break;
            }
            if (!clean.isEmpty()) {
                lines.add(clean);
            }
        }
        Matcher by = lines.size() < 2 ? null : BY.matcher(lines.get(1));
        if (by == null || !by.matches()) {
            throw new ImportFault(2, "This is not the text of an article page: after the title comes no line \"By\"");
        }
        if (lines.get(0).length() > TITLE_LENGTH) {
            throw new ImportFault(1, "The title is longer than " + TITLE_LENGTH + " characters");
        }
        String named = by.group(1) == null ? "" : by.group(1);
        if (named.length() > NAME_LENGTH) {
            throw new ImportFault(2, "The author's name is longer than " + NAME_LENGTH + " characters");
        }
        List<String> body = lines.subList(2, lines.size());
        int signature = signature(body, named);
        String author = !named.isEmpty() ? named : signature >= 0 ? body.get(signature) : "";
        int end = signature < 0 ? body.size() : signature;
        int start = 0;
        boolean below = named.isEmpty() && end > 1 && isName(body.get(0));
        if (below && (author.isEmpty() || author.equals(body.get(0)))) {
            author = body.get(0);
            start = 1;
        }
        if (start >= end) {
            throw new ImportFault("This is not the text of an article page: it has no paragraphs");
        }
        String biography = signature < 0 ? "" : String.join("\n\n", body.subList(signature + 1, body.size()));
        return titled(lines.get(0), author, biography, List.copyOf(body.subList(start, end)));
    }

    private static PageText titled(String line, String author, String biography, List<String> paragraphs) {
        Matcher labelled = TITLE_AND_LABEL.matcher(line);
        if (labelled.matches() && labelled.group(2).split(" ").length <= MOST_LABEL_WORDS) {
            String kind = KindLabels.kindOf(labelled.group(2)).orElse(null);
            if (kind != null) {
                return new PageText(labelled.group(1), kind, author, biography, paragraphs);
            }
        }
        return new PageText(line, "news", author, biography, paragraphs);
    }

    /** Where the author's name stands alone before a biography that mentions it, -1 if nowhere. */
    private static int signature(List<String> body, String named) {
        for (int index = body.size() - 2; index > 0; index--) {
            String name = body.get(index);
            boolean fits = named.isEmpty() ? isName(name) : name.equalsIgnoreCase(named);
            if (fits && body.get(index + 1).toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isName(String line) {
        return line.length() <= NAME_LENGTH && line.split(" ").length <= MOST_NAME_WORDS
                && line.matches("\\p{L}.*[\\p{L}\\p{M}.)]") && !line.matches(".*\\p{Ll}{2}\\.")
                && Character.isUpperCase(line.codePointAt(0)) | !Character.isLowerCase(line.codePointAt(0));
    }
}
