package dev.byline.text;

import java.util.Optional;

/** Web addresses in running text, in order. */
final class BareLinks {

    private static final String NEVER_LAST = ".,;:!?'\"*_~";

    private final String text;
    private int searchFrom;
    private int start;
    private int end;
    private String address;

    BareLinks(String text) {
        this.text = text;
    }

    /** Moves to the next address; false if there is none. */
    boolean next() {
        int scheme;
        while ((scheme = text.indexOf("://", searchFrom)) >= 0) {
            start = schemeStart(scheme);
            end = start < 0 ? scheme + 3 : withoutPunctuation(start, wordEnd(scheme + 3));
            searchFrom = Math.max(end, scheme + 3);
            Optional<String> found = start < 0 ? Optional.empty() : WebAddress.parse(text.substring(start, end));
            if (found.isPresent()) {
                address = found.get();
                return true;
            }
        }
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The address in the form of {@link WebAddress#parse}. */
    String address() {
        return address;
    }

    private int schemeStart(int colon) {
        for (String scheme : new String[] {"https", "http"}) {
            int first = colon - scheme.length();
            if (first >= searchFrom && text.regionMatches(true, first, scheme, 0, scheme.length())
                && (first == 0 || !Character.isLetterOrDigit(text.codePointBefore(first)) || isUnspaced(first))) {
                return first;
            }
        }
        return -1;
    }

    /** Chinese and Japanese put no blank before an address. */
    private boolean isUnspaced(int first) {
        return Character.isIdeographic(text.codePointBefore(first)) || text.charAt(first - 1) >= 0x3040
            && text.charAt(first - 1) < 0x3100;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point < 0x80 ? point <= ' ' || "<>\"\\`".indexOf(point) >= 0 : isBorder(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isBorder(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Trailing punctuation belongs to the sentence, and so does a bracket that the address did not open. */
    private int withoutPunctuation(int from, int to) {
        int[] surplus = new int[128];
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < 128) {
                surplus[c]++;
            }
        }
        int last = to;
        while (last > from) {
            char c = text.charAt(last - 1);
            boolean unopened = c == ')' && surplus[')'] > surplus['('] || c == ']' && surplus[']'] > surplus['[']
                || c == '}' && surplus['}'] > surplus['{'];
            if (!unopened && NEVER_LAST.indexOf(c) < 0) {
                break;
            }
            surplus[c]--;
            last--;
        }
        return last;
    }
}
