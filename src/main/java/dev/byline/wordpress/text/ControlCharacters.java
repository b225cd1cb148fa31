package dev.byline.wordpress.text;

/** Characters that {@code wp_kses_no_null} drops: C0 controls but tab and line ends, and a zero behind a backslash. */
final class ControlCharacters {

    private ControlCharacters() {
    }

    static String strip(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && text.startsWith("0", at + 1)) {
                while (at + 1 < text.length() && text.charAt(at + 1) == '0') {
                    at++;
                }
            } else if (c >= ' ' || c == '\t' || c == '\n' || c == '\r') {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
