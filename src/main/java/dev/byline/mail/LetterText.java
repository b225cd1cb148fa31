package dev.byline.mail;

import java.util.Arrays;
import java.util.stream.Collectors;

import dev.byline.text.PlainText;

/** Prepares what people read in a mail: plain text in lines of a length that every reader shows (RFC 5322 §2.1.1). */
final class LetterText {

    /** RFC 3676 §4.2 recommends it. */
    static final int WIDTH = 72;
    private static final int MAX_SUBJECT = 200;

    private LetterText() {
    }

    /** A subject in one line, at most 200 characters. */
    static String subject(String given) {
        String line = PlainText.singleLine(given);
        if (line.codePointCount(0, line.length()) <= MAX_SUBJECT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_SUBJECT - 1)).strip() + "…";
    }

    /** A body without controls, its lines broken between words; long words, such as links, stay whole. */
    static String body(String given) {
        return Arrays.stream(PlainText.withoutControls(given).split("\r\n?|\n", -1)).map(LetterText::wrapped)
                .collect(Collectors.joining("\n"));
    }

    private static String wrapped(String line) {
        if (line.length() <= WIDTH) {
            return line.stripTrailing();
        }
        // Quoted lines stay quoted.
        String quote = line.startsWith("> ") ? "> " : "";
        StringBuilder all = new StringBuilder();
        StringBuilder row = new StringBuilder(quote);
        for (String word : line.substring(quote.length()).strip().split(" +")) {
            if (row.length() > quote.length() && row.length() + word.length() >= WIDTH) {
                all.append(row.toString().stripTrailing()).append('\n');
                row.setLength(quote.length());
            }
            row.append(word).append(' ');
        }
        return all.append(row.toString().stripTrailing()).toString();
    }
}
