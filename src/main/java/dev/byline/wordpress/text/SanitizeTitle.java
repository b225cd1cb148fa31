package dev.byline.wordpress.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names for addresses out of titles, as WordPress makes them; other scripts than the Latin one are percent-encoded. */
public final class SanitizeTitle {

    private static final int LONGEST = 200;
    private static final Pattern OCTET = Pattern.compile("%([a-fA-F0-9]{2})");
    private static final Pattern PROTECTED = Pattern.compile("---([a-fA-F0-9]{2})---");
    private static final Pattern HYPHENS = Pattern.compile(
        "%c2%a0|%e2%80%9[34]|&(?:nbsp|#160|ndash|#8211|mdash|#8212);|/");
    private static final Pattern DROPPED = Pattern.compile("%c2%(?:ad|a1|bf|ab|bb|a9|ae|b0|b4)"
        + "|%e2%80%(?:b9|ba|98|99|9c|9d|9a|9b|9e|9f|a2|a6|8b|8c|8d|8e|8f|aa|ab|ac|ad|ae)|%e2%84%a2|%cb%8a"
        + "|%cc%(?:81|80|84|8c)|%cd%81|%ef%bb%bf|%ef%bf%bc");
    private static final Pattern SPACES = Pattern.compile("%e2%80%(?:8[0-9a]|a8|a9|af)");
    private static final Pattern REST = Pattern.compile("[^%a-z0-9 _-]");
    private static final Pattern GAPS = Pattern.compile("[\\s-]++");

    private SanitizeTitle() {
    }

    /**
     * {@code sanitize_title} as WordPress uses it for storing: lower case, without accents, hyphens for white space; no
     * longer than 200 characters.
     *
     * @return "" if nothing is left, and for null
     */
    public static String of(String title) {
        if (title == null) {
            return "";
        }
        String name = OCTET.matcher(StripTags.of(Accents.remove(title))).replaceAll("---$1---").replace("%", "");
        name = PROTECTED.matcher(name).replaceAll("%$1").toLowerCase(Locale.ROOT);
        name = Ascii.lower(encoded(name));
        name = HYPHENS.matcher(name).replaceAll("-");
        name = SPACES.matcher(DROPPED.matcher(name).replaceAll("")).replaceAll("-").replace("%c3%97", "x");
        name = withoutReferences(name).replace('.', '-');
        return Spaces.trim(GAPS.matcher(REST.matcher(name).replaceAll("")).replaceAll("-"), "-");
    }

    private static String withoutReferences(String name) {
        StringBuilder result = new StringBuilder(name.length());
        int from = 0;
        for (int at = name.indexOf('&'); at >= 0; at = name.indexOf('&', from)) {
            int end = name.indexOf(';', at + 2);
            if (end < 0 || name.substring(at, end).indexOf('\n') >= 0) {
                result.append(name, from, at);
                from = at + 1;
                continue;
            }
            result.append(name, from, at);
            from = end + 1;
        }
        return result.append(name, from, name.length()).toString();
    }

    /** Octets of all but ASCII, as long as whole characters fit ({@code utf8_uri_encode}). */
    private static String encoded(String name) {
        StringBuilder result = new StringBuilder(LONGEST);
        for (int at = 0; at < name.length() && result.length() < LONGEST; ) {
            int point = name.codePointAt(at);
            at += Character.charCount(point);
            if (point < 0x80) {
                result.append((char) point);
                continue;
            }
            byte[] octets = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8);
            if (result.length() + 3 * octets.length > LONGEST) {
                break;
            }
            for (byte octet : octets) {
                result.append(String.format(Locale.ROOT, "%%%02x", octet & 0xFF));
            }
        }
        return result.toString();
    }
}
