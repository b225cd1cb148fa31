package dev.byline.data;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as people sort them and look for them, whatever the database's own rules are: capitals as small letters, letters
 * with marks as those without. Latin, Greek and Cyrillic letters are folded; both ways to fold do the same.
 */
public final class FoldedNames {

    private static final String MARKED;
    private static final String BARE;

    static {
        StringBuilder marked = new StringBuilder();
        StringBuilder bare = new StringBuilder();
        for (int letter = 0xC0; letter < 0x530; letter++) {
            add((char) letter, marked, bare);
        }
        for (int letter = 0x1E00; letter < 0x1F00; letter++) {
            add((char) letter, marked, bare);
        }
        MARKED = marked.toString();
        BARE = bare.toString();
    }

    private FoldedNames() {
    }

    private static void add(char letter, StringBuilder marked, StringBuilder bare) {
        char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
        char small = Character.toLowerCase(base);
        if (Character.isLetter(letter) && small != letter && Character.isLetter(small)) {
            marked.append(letter);
            bare.append(small);
        }
    }

    /** A name folded. */
    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder bare = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char letter = folded.charAt(at);
            int place = letter < 0xC0 ? -1 : MARKED.indexOf(letter);
            bare.append(place < 0 ? letter : BARE.charAt(place));
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** A LIKE pattern for names that contain a text. */
    public static String containing(String text) {
        return Conditions.containing(of(text));
    }

    /** A name folded by the database, in JPQL. */
    public static String inQuery(String field) {
        return "lower(function('translate' as String, " + field + ", '" + MARKED + "', '" + BARE + "'))";
    }
}
