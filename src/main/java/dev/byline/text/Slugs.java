package dev.byline.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.function.Predicate;

/** Names for use in addresses. */
public final class Slugs {

    /** The longest slug, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Enough of a text to fill a slug; ICU's replacing in place would be quadratic in a longer one. */
    private static final int MAX_INPUT = 2 * MAX_LENGTH;

    private Slugs() {
    }

    /**
     * A slug for a title: lower-case ASCII letters, digits and single hyphens. Letters of other scripts and letters
     * with marks are written in Latin ones by ICU's tables, apostrophes vanish, everything else becomes a hyphen.
     *
     * @return at most 200 characters, cut at a hyphen if there is one; "" if nothing is left, and for null
     */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String latin = Normalizer.normalize(words(text), Normalizer.Form.NFKC);
        if (!isAscii(latin)) {
            latin = Latin.LETTERS.transliterate(latin);
        }
        return cut(hyphenated(latin), MAX_LENGTH);
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int at = 0; at < text.length() && words.length() < MAX_INPUT; ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isPartOfWord(point)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.appendCodePoint(point);
            } else {
                gap |= !isApostrophe(point) && Character.getType(point) != Character.FORMAT;
            }
        }
        return words.toString();
    }

    private static boolean isPartOfWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.LETTER_NUMBER,
                Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(point);
        };
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == '‘' || point == 'ʼ';
    }

    private static String hyphenated(String latin) {
        StringBuilder slug = new StringBuilder(latin.length());
        boolean gap = false;
        for (int at = 0; at < latin.length(); at++) {
            char c = Character.toLowerCase(latin.charAt(at));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                slug.append(c);
            } else {
                gap |= c == ' ' || c > ' ' && c < 0x7F && c != '\'' && c != '`';
            }
        }
        return slug.toString();
    }

    private static String cut(String slug, int max) {
        if (slug.length() <= max) {
            return slug;
        }
        int end = slug.charAt(max) == '-' ? max : slug.lastIndexOf('-', max - 1);
        end = end <= 0 ? max : end;
        while (end > 0 && !isAlphanumeric(slug.charAt(end - 1))) {
            end--;
        }
        return slug.substring(0, end);
    }

    /** Whether a name may be stored as a slug: 1 to 200 of a–z, 0–9 and, between those, hyphen, underscore and dot. */
    public static boolean isSlug(String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_LENGTH
            || !isAlphanumeric(text.charAt(0)) || !isAlphanumeric(text.charAt(text.length() - 1))) {
            return false;
        }
        return text.chars().allMatch(c -> isAlphanumeric(c) || c == '-' || c == '_' || c == '.');
    }

    /** The n-th of several equal slugs: {@code "budget", 2} gives {@code "budget-2"}, still within 200 characters. */
    public static String numbered(String slug, int n) {
        String suffix = "-" + n;
        String start = cut(slug, MAX_LENGTH - suffix.length());
        return start.isEmpty() ? String.valueOf(n) : start + suffix;
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Loaded with the first title that needs it, because that takes a while. ICU's transliterators may be shared. */
    private static final class Latin {
        static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /**
     * A slug for a name that nothing else has yet: the name's own, or a numbered one.
     *
     * @param fallback the slug of names of which nothing is left
     * @param taken    whether a slug is in use
     */
    public static String free(String name, String fallback, Predicate<String> taken) {
        String own = of(name);
        return unused(own.isEmpty() ? fallback : own, taken);
    }

    /** The slug itself, or the first numbered one that is not taken. */
    public static String unused(String wanted, Predicate<String> taken) {
        String slug = wanted;
        for (int number = 2; taken.test(slug); number++) {
            slug = numbered(wanted, number);
        }
        return slug;
    }
}
