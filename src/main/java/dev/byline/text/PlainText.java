package dev.byline.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** Text without markup: cleaning, cutting, counting. */
public final class PlainText {

    private static final int WORDS_A_MINUTE = 230;

    private PlainText() {
    }

    /**
     * Drops what no text may hold: U+0000 and the other C0 controls except tab, line feed and carriage return, DEL, the
     * C1 controls, lone surrogates, U+FFFE and U+FFFF. Direction marks, zero-width spaces and emoji stay.
     *
     * @return the same text if nothing had to go; null for null
     */
    public static String withoutControls(String text) {
        if (text == null) {
            return null;
        }
        int clean = 0;
        while (clean < text.length()) {
            int point = text.codePointAt(clean);
            if (isForbidden(point)) {
                break;
            }
            clean += Character.charCount(point);
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, clean);
        for (int at = clean; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (!isForbidden(point)) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    private static boolean isForbidden(int point) {
        if (point < 0x20) {
            return point != '\t' && point != '\n' && point != '\r';
        }
        return point >= 0x7F && point <= 0x9F
            || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
            || point == 0xFFFE || point == 0xFFFF;
    }

    /**
     * Text for a field of one line: {@link #withoutControls}, every run of white space (line ends and no-break spaces
     * included) made one blank, none at the ends.
     *
     * @return null for null
     */
    public static String singleLine(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        String clean = withoutControls(text);
        for (int at = 0; at < clean.length(); ) {
            int point = clean.codePointAt(at);
            at += Character.charCount(point);
            if (isSpace(point)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.appendCodePoint(point);
        }
        return line.toString();
    }

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /**
     * The readable text of HTML: paragraphs and other blocks end a line, scripts, styles and comments are left out,
     * preformatted text keeps its line ends.
     *
     * @return "" for null
     */
    public static String ofHtml(String html) {
        if (html == null || html.isEmpty()) {
            return "";
        }
        return of(Jsoup.parseBodyFragment(html));
    }

    static String of(Document content) {
        ReadableText readable = new ReadableText();
        NodeTraversor.traverse(readable, content.body());
        return withoutControls(readable.text());
    }

    /**
     * The first words of a text on one line.
     *
     * @param maxWords how many words, separated by white space, to keep; without spaces, ten characters are a word
     * @return the text itself if it is short enough, else its beginning and "…"; "" for null
     */
    public static String excerpt(String text, int maxWords) {
        if (text == null || maxWords <= 0) {
            return "";
        }
        String line = singleLine(text);
        int words = 0;
        int end = 0;
        int maxChars = 10 * maxWords;
        while (end < line.length()) {
            int next = line.indexOf(' ', end);
            next = next < 0 ? line.length() : next;
            if (words == maxWords || next > maxChars) {
                break;
            }
            words++;
            end = next < line.length() ? next + 1 : next;
        }
        if (end == line.length()) {
            return line;
        }
        if (end == 0) {
            end = line.offsetByCodePoints(0, Math.min(maxChars, line.codePointCount(0, line.length())));
            return end == line.length() ? line : line.substring(0, end) + "…";
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    /**
     * How many words a text has, by Unicode's word boundaries (UAX 29) and, for scripts without spaces, ICU's
     * dictionaries. Punctuation does not count.
     */
    public static int wordCount(String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                count++;
            }
        }
        return count;
    }

    /** Minutes to read so many words at 230 a minute, rounded up; 0 for no words. */
    public static int readingMinutes(int words) {
        return words <= 0 ? 0 : 1 + (words - 1) / WORDS_A_MINUTE;
    }

    /** Length in bytes as UTF-8, without encoding it; a lone surrogate counts three. 0 for null. */
    public static int utf8Length(String text) {
        if (text == null) {
            return 0;
        }
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        }
        return bytes;
    }
}
