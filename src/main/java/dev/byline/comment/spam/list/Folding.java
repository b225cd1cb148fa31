package dev.byline.comment.spam.list;

import java.text.Normalizer;
import java.util.Locale;

/** Text as lists compare it: compatibility forms and case folded, invisible characters gone, words one blank apart. */
final class Folding {

    private Folding() {
    }

    /** The words of a text, each with one blank before and after: {@code " cheap pills "}; one blank for none. */
    static String words(String text) {
        String folded = fold(text);
        StringBuilder words = new StringBuilder(folded.length() + 2).append(' ');
        for (int at = 0; at < folded.length(); ) {
            int point = folded.codePointAt(at);
            at += Character.charCount(point);
            if (isPart(point)) {
                words.appendCodePoint(point);
            } else if (Character.getType(point) != Character.FORMAT && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        return words.toString();
    }

    /** Whether a character is part of a word. */
    static boolean isPart(int point) {
        return Character.isLetterOrDigit(point) || switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
