package dev.byline.wordpress.text;

/** Addresses with a scheme in text, as links; punctuation at their end belongs to the sentence. */
final class BareUrls {

    private static final String BEFORE = "(<.,;:!?";
    private static final String PUNCTUATION = "'.,:;!?)";
    private static final String SIGNS = "_#%~/@[]*(+=&$-";
    private static final int LONGEST_SCHEME = 20;
    private static final int LONGEST = 2000;

    private final String text;
    private final StringBuilder result;

    private BareUrls(String text) {
        this.text = text;
        this.result = new StringBuilder(text.length() + 64);
    }

    /** @param text with white space at both ends */
    static String link(String text) {
        return text.contains("://") ? new BareUrls(text).linked() : text;
    }

    private String linked() {
        int from = 0;
        for (int colon = text.indexOf("://"); colon >= 0; colon = text.indexOf("://", Math.max(from, colon + 1))) {
            int start = colon;
            while (start > from && colon - start <= LONGEST_SCHEME && isWord(text.charAt(start - 1))) {
                start--;
            }
            boolean begins = start < colon && colon - start <= LONGEST_SCHEME && start > from
                && (Spaces.isSpace(text.charAt(start - 1)) || BEFORE.indexOf(text.charAt(start - 1)) >= 0);
            if (begins && isShort(colon + 3)) {
                result.append(text, from, start);
                from = link(start, end(colon + 3));
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    private boolean isShort(int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST && !Spaces.isSpace(text.charAt(end))) {
            end++;
        }
        return end > start && end - start <= LONGEST && end < text.length();
    }

    private int end(int start) {
        int end = start;
        while (end < text.length()) {
            if (isSign(text.charAt(end))) {
                end++;
            } else if (PUNCTUATION.indexOf(text.charAt(end)) >= 0 && end + 1 < text.length()
                && isSign(text.charAt(end + 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** Writes the link and returns where the text behind it begins. Parentheses belong to it only in pairs. */
    private int link(int start, int end) {
        String url = text.substring(start, end);
        String behind = "";
        int next = end;
        if (next < text.length() && text.charAt(next) == ')') {
            next++;
            int extension = extension(next);
            if (url.indexOf('(') > 0) {
                url += ")" + text.substring(next, extension);
                next = extension;
            } else {
                behind = ")";
            }
        }
        int surplus = (int) (url.chars().filter(c -> c == ')').count() - url.chars().filter(c -> c == '(').count());
        for (; surplus > 0; surplus--) {
            int last = url.lastIndexOf(')');
            behind = url.substring(last) + behind;
            url = url.substring(0, last);
        }
        String clean = UrlCleaning.forDisplay(url);
        result.append(clean.isEmpty() ? text.substring(start, next) : Clickable.anchor(clean) + behind);
        return next;
    }

    private int extension(int start) {
        int end = start + 1;
        while (end < text.length() && end - start <= 6 && isWord(text.charAt(end))) {
            end++;
        }
        return start < text.length() && text.charAt(start) == '.' && end - start > 2 ? end : start;
    }

    private static boolean isSign(char c) {
        return c >= 0x80 || Ascii.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return Ascii.isLetterOrDigit(c) || c == '_';
    }
}
