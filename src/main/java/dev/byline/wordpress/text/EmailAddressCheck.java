package dev.byline.wordpress.text;

import dev.byline.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** WordPress' rules for e-mail addresses, which are neither those of the standards nor those of the browsers. */
public final class EmailAddressCheck {

    private static final int SHORTEST = 6;
    private static final String LOCAL_SIGNS = "!#$%&'*+/=?^_`{|}~.-";
    private static final String EDGES = " \t\n\r\0\u000B";

    private EmailAddressCheck() {
    }

    /** Whether WordPress takes the text for an address: {@code is_email}. No surrounding white space, ASCII only. */
    public static boolean isEmail(String address) {
        int at = address == null ? -1 : address.indexOf('@', 1);
        if (at < 0 || PlainText.utf8Length(address) < SHORTEST) {
            return false;
        }
        at = address.indexOf('@');
        String domain = address.substring(at + 1);
        if (at == 0 || !address.substring(0, at).chars().allMatch(c -> isLocal((char) c))
            || domain.contains("..") || !Spaces.trim(domain, EDGES + ".").equals(domain)) {
            return false;
        }
        String[] parts = domain.split("\\.", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.startsWith("-") || part.endsWith("-")
                || !part.chars().allMatch(c -> isDomain((char) c))) {
                return false;
            }
        }
        return parts.length > 1;
    }

    /** The address without what none may hold, or "" if none is left: {@code sanitize_email}. */
    public static String sanitize(String address) {
        int at = address == null ? -1 : address.indexOf('@', 1);
        if (at < 0 || PlainText.utf8Length(address) < SHORTEST) {
            return "";
        }
        at = address.indexOf('@');
        String local = kept(address.substring(0, at), true);
        String domain = Spaces.trim(address.substring(at + 1).replaceAll("\\.{2,}", ""), EDGES + ".");
        List<String> parts = new ArrayList<>();
        for (String part : domain.split("\\.", -1)) {
            String clean = kept(Spaces.trim(part, EDGES + "-"), false);
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        return local.isEmpty() || parts.size() < 2 ? "" : local + "@" + String.join(".", parts);
    }

    private static String kept(String text, boolean local) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> local ? isLocal((char) c) : isDomain((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isLocal(char c) {
        return Ascii.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Ascii.isLetterOrDigit(c) || c == '-';
    }
}
