package dev.byline.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words folded for finding: lower case, without accents, in one spelling. What is stored ({@link #index}) and what is
 * asked for ({@link #likePatterns}) are folded alike.
 */
public final class SearchWords {

    private static final int MAX_WORDS = 10;
    private static final int MAX_MARKS = 8;
    private static final int TATWEEL = 0x0640;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
        UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER);
    private static final Set<UnicodeScript> MARKS_ARE_ACCENTS = Set.of(UnicodeScript.INHERITED, UnicodeScript.COMMON,
        UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC, UnicodeScript.HEBREW,
        UnicodeScript.SYRIAC);

    private SearchWords() {
    }

    /**
     * The folded words of some texts, with a blank before and after each: {@code " the quick fox "}. Null texts are
     * skipped; a single blank if there is no word.
     */
    public static String index(String... texts) {
        StringBuilder index = new StringBuilder(" ");
        for (String text : texts) {
            if (text != null) {
                fold(text, index);
            }
        }
        return index.toString();
    }

    /**
     * One SQL LIKE pattern for each of the first ten different words of a query, to be matched against an index: at a
     * word's beginning ({@code "% elect%"}), or anywhere ({@code "%選挙%"}) in scripts without spaces. A folded word
     * never holds {@code %}, {@code _} or a backslash, so no escaping is needed.
     */
    public static List<String> likePatterns(String query) {
        Set<String> patterns = new LinkedHashSet<>();
        for (String word : index(query).split(" ")) {
            if (!word.isEmpty() && patterns.size() < MAX_WORDS) {
                boolean anywhere = word.codePoints().anyMatch(p -> WITHOUT_SPACES.contains(UnicodeScript.of(p)));
                patterns.add((anywhere ? "%" : "% ") + word + "%");
            }
        }
        return new ArrayList<>(patterns);
    }

    private static void fold(String text, StringBuilder index) {
        String apart = Normalizer.normalize(withoutAccents(text), Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int at = 0; at < apart.length(); ) {
            int point = apart.codePointAt(at);
            at += Character.charCount(point);
            if (isMark(point)) {
                if (!isAccent(point) && !letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                    letters.appendCodePoint(point);
                }
            } else if (point != TATWEEL && isLetterOrNumber(point)) {
                appendFolded(Character.toLowerCase(point), letters);
            } else if (point == ZERO_WIDTH_SPACE || point != TATWEEL && Character.getType(point) != Character.FORMAT) {
                letters.append(' ');
            }
        }
        // Composed again, or each syllable of Hangul would be stored as three letters.
        String together = Normalizer.normalize(letters, Normalizer.Form.NFC);
        for (int at = 0; at < together.length(); at++) {
            char c = together.charAt(at);
            if (c != ' ' || index.charAt(index.length() - 1) != ' ') {
                index.append(c);
            }
        }
        if (index.charAt(index.length() - 1) != ' ') {
            index.append(' ');
        }
    }

    /** Accents go, and no letter keeps more than eight other marks: sorting marks is quadratic in their number. */
    private static String withoutAccents(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean mark = isMark(point);
            marks = mark ? marks + 1 : 0;
            if (!mark || !isAccent(point) && marks <= MAX_MARKS) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    }

    /** A mark that is a vowel, as in Devanagari or Thai, or Kana's voicing makes another letter; it is no accent. */
    private static boolean isAccent(int point) {
        return point != 0x3099 && point != 0x309A && MARKS_ARE_ACCENTS.contains(UnicodeScript.of(point));
    }

    private static boolean isLetterOrNumber(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER;
    }

    /** Letters that Unicode does not take apart, but that people without the right keyboard type otherwise. */
    private static void appendFolded(int point, StringBuilder letters) {
        switch (point) {
            case 'ß' -> letters.append("ss");
            case 'æ' -> letters.append("ae");
            case 'œ' -> letters.append("oe");
            case 'þ' -> letters.append("th");
            case 'ø' -> letters.append('o');
            case 'ł' -> letters.append('l');
            case 'đ', 'ð', 'ɖ' -> letters.append('d');
            case 'ħ' -> letters.append('h');
            case 'ı' -> letters.append('i');
            case 'ŋ' -> letters.append('n');
            case 'ŧ' -> letters.append('t');
            case 'ς' -> letters.append('σ');
            default -> letters.appendCodePoint(point);
        }
    }
}
