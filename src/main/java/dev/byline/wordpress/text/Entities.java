package dev.byline.wordpress.text;

import java.util.Set;

/** References in text that came from outside: those that WordPress knows stay, other ampersands become text. */
final class Entities {

    /** The named references of HTML 4, and {@code &apos;} of XML. */
    private static final Set<String> NAMES = Set.of(("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not "
        + "shy reg macr deg plusmn acute micro para middot cedil ordm raquo iquest Agrave Aacute Acirc Atilde Auml Aring "
        + "AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml "
        + "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
        + "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash "
        + "ugrave uacute ucirc uuml yacute thorn yuml quot amp lt gt apos OElig oelig Scaron scaron Yuml circ tilde ensp "
        + "emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo "
        + "rsaquo euro fnof Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho "
        + "Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi "
        + "omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv bull hellip prime Prime oline "
        + "frasl weierp image real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part "
        + "exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int sim cong asymp "
        + "ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades "
        + "clubs hearts diams sup1 sup2 sup3 frac14 frac12 frac34 there4").split(" "));

    private Entities() {
    }

    /** {@code wp_kses_normalize_entities}. */
    static String normalize(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            int end = end(text, at + 1);
            String reference = end < 0 ? null : written(text.substring(at + 1, end));
            result.append(text, from, at).append(reference == null ? "&amp;" : "&" + reference + ";");
            from = reference == null ? at + 1 : end + 1;
        }
        return result.append(text, from, text.length()).toString();
    }

    /** The semicolon that ends a reference, which no more than ten characters may precede; -1 if there is none. */
    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 20 && (Ascii.isLetterOrDigit(text.charAt(end))
            || end == start && text.charAt(end) == '#')) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == ';' ? end : -1;
    }

    private static String written(String reference) {
        if (reference.charAt(0) != '#') {
            return NAMES.contains(reference) ? reference : null;
        }
        boolean hex = reference.length() > 1 && (reference.charAt(1) | 0x20) == 'x';
        String digits = reference.substring(hex ? 2 : 1).replaceFirst("^0+(?=.)", "");
        int point = point(digits, hex);
        if (point < 0) {
            return null;
        }
        return hex ? "#x" + digits : "#" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /** A character that HTML may hold; -1 if it is none. */
    private static int point(String digits, boolean hex) {
        boolean number = digits.matches(hex ? "[0-9A-Fa-f]{1,6}" : "[0-9]{1,7}");
        int point = number ? Integer.parseInt(digits, hex ? 16 : 10) : -1;
        boolean valid = point == 9 || point == 10 || point == 13 || point >= 0x20 && point <= 0xD7FF
            || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000 && point <= 0x10FFFF;
        return valid ? point : -1;
    }

    /** Text with its numeric references resolved ({@code wp_kses_decode_entities}). */
    static String decodeNumeric(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 1)) {
            int end = end(text, at + 1);
            boolean hex = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
            int point = end < 0 ? -1
                : point(text.substring(at + (hex ? 3 : 2), end).replaceFirst("^0+(?=.)", ""), hex);
            if (point >= 0) {
                result.append(text, from, at).appendCodePoint(point);
                from = end + 1;
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    /** {@code esc_html}: signs of markup and quotes as references, known references kept. */
    static String escapeHtml(String text) {
        return normalize(text).replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#039;");
    }
}
