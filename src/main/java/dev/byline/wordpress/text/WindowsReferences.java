package dev.byline.wordpress.text;

import java.nio.charset.Charset;

/** References to places that Windows fills with signs and Unicode does not: {@code convert_invalid_entities}. */
final class WindowsReferences {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private WindowsReferences() {
    }

    static String correct(String text) {
        int at = text.indexOf("&#1");
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("&#1", at + 1)) {
            String number = text.substring(at + 2, Math.min(text.length(), at + 6));
            if (number.matches("1[2-5][0-9];")) {
                int code = Integer.parseInt(number.substring(0, 3));
                if (code >= 128 && code <= 159) {
                    int point = new String(new byte[] {(byte) code}, WINDOWS).codePointAt(0);
                    result.append(text, from, at).append(point > 0xFF && point != 0xFFFD ? "&#" + point + ";" : "");
                    from = at + 6;
                }
            }
        }
        return result.append(text, from, text.length()).toString();
    }
}
