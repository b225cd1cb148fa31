package dev.byline.wordpress.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Latin letters without their marks: WordPress' {@code remove_accents}. Other scripts stay. */
final class Accents {

    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        String[] pairs = ("ªa ºo ÆAE ÐD ØO ÞTH ßs æae ðd øo þth ĐD đd ĦH ħh ıi ĲIJ ĳij ĸk ĿL ŀl ŁL łl ŉn ŊN ŋn ŒOE œoe ŦT ŧt "
            + "ſs ƏE ǝe €E ɑa").split(" ");
        for (String pair : pairs) {
            LETTERS.put(pair.charAt(0), pair.substring(1));
        }
        LETTERS.put('£', "");
    }

    private Accents() {
    }

    static String remove(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int at = 0; at < composed.length(); at++) {
            char c = composed.charAt(at);
            String letter = LETTERS.get(c);
            if (letter == null && isMarked(c)) {
                letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
            }
            plain.append(letter == null ? String.valueOf(c) : letter);
        }
        return plain.toString();
    }

    /** Letters of Latin 1 and Latin Extended-A, and those of Vietnamese, Pinyin and Romanian. */
    private static boolean isMarked(char c) {
        return c >= 'À' && c <= 'ž' && c != '×' && c != '÷' || c >= '\u1EA0' && c <= '\u1EF9'
            || c == 'Ơ' || c == 'ơ' || c == 'Ư' || c == 'ư' || c >= 'Ǎ' && c <= 'ǜ' || c >= 'Ș' && c <= 'ț';
    }
}
