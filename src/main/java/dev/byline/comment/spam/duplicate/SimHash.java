package dev.byline.comment.spam.duplicate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.byline.text.CommentHtml;

/**
 * A hash of 64 bits that is similar for similar texts (Charikar 2002), over the words and pairs of words of a text:
 * texts that differ in a few words differ in a few bits.
 */
final class SimHash {

    /** Shorter texts, such as "thank you", are alike by chance. */
    static final int FEWEST_WORDS = 8;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private SimHash() {
    }

    /** The hash of what can be read in a comment's HTML; {@code null} for fewer than eight words. */
    static Long of(String html) {
        String folded = Normalizer.normalize(CommentHtml.content(html).text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String[] words = GAPS.split(folded.strip());
        if (words.length < FEWEST_WORDS) {
            return null;
        }
        int[] sums = new int[64];
        String before = "";
        for (String word : words) {
            add(sums, hash(word));
            add(sums, hash(before + " " + word));
            before = word;
        }
        long bits = 0;
        for (int bit = 0; bit < 64; bit++) {
            if (sums[bit] > 0) {
                bits |= 1L << bit;
            }
        }
        return bits;
    }

    private static void add(int[] sums, long hash) {
        for (int bit = 0; bit < 64; bit++) {
            sums[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
    }

    /** FNV-1a of 64 bits with a last mixing, so that all bits count alike. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
