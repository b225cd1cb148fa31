package dev.byline.text;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Web addresses that strangers typed. */
public final class WebAddress {

    /** The longest address, in characters, as typed and as returned. */
    public static final int MAX_LENGTH = 2000;

    private static final int MAX_HOST = 253;
    private static final String HEX = "0123456789ABCDEF";
    private static final String KEPT = "-._~!$&()*+,;=:@/?";

    private WebAddress() {
    }

    /**
     * An address fit for an {@code href}: {@code http} or {@code https}, a lower-case ASCII host (international names
     * in Punycode, UTS 46), no user name; what could leave an attribute is percent-encoded. A host with a
     * dot but without scheme, such as {@code zed.example/about}, gets {@code https}.
     *
     * @return empty for anything else: another scheme, no or a bad host, a user name, a port out of range, controls,
     *     white space, a double quote, backtick, backslash or angle bracket anywhere, more than 2,000 characters
     */
    public static Optional<String> parse(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String typed = text.strip();
        if (!typed.codePoints().allMatch(WebAddress::isPlausible)) {
            return Optional.empty();
        }
        if (startsWith(typed, "http://")) {
            return address("http://", typed.substring(7), false);
        }
        if (startsWith(typed, "https://")) {
            return address("https://", typed.substring(8), false);
        }
        return address("https://", typed.startsWith("//") ? typed.substring(2) : typed, true);
    }

    private static boolean startsWith(String text, String scheme) {
        return text.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static boolean isPlausible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                Character.SPACE_SEPARATOR,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != '"' && point != '\\' && point != '<' && point != '>' && point != '`';
        };
    }

    private static Optional<String> address(String scheme, String rest, boolean dotNeeded) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(0, end);
        int colon = authority.indexOf(':');
        String host = host(colon < 0 ? authority : authority.substring(0, colon));
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        if (host.isEmpty() || dotNeeded && host.indexOf('.') < 0 || !isPort(port)) {
            return Optional.empty();
        }
        String address = scheme + host + (port.isEmpty() ? "" : ":" + port) + encoded(rest.substring(end));
        return address.length() > MAX_LENGTH ? Optional.empty() : Optional.of(address);
    }

    private static boolean isPort(String port) {
        return port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9')
            && (port.isEmpty() || Integer.parseInt(port) <= 65535);
    }

    /** The host in ASCII, or "" for none that a browser would take. */
    private static String host(String typed) {
        String host = typed;
        if (!typed.chars().allMatch(c -> c < 0x80)) {
            if (typed.length() > MAX_HOST) {
                return "";
            }
            StringBuilder ascii = new StringBuilder();
            IDNA.Info info = new IDNA.Info();
            International.NAMES.nameToASCII(typed, ascii, info);
            if (info.hasErrors()) {
                return "";
            }
            host = ascii.toString();
        }
        host = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        if (host.length() > MAX_HOST || labels.length == 0) {
            return "";
        }
        for (String label : labels) {
            if (!EmailAddress.isLabel(label, 0, label.length())) {
                return "";
            }
        }
        return startsWithDigit(labels[labels.length - 1]) && !isNetworkAddress(labels) ? "" : host;
    }

    /**
     * No top-level domain starts with a digit (RFC 2396, {@code toplabel}; RFC 3696, section 2);
     * browsers read such a label, where it is a number, as part of a network address (WHATWG URL).
     */
    private static boolean startsWithDigit(String label) {
        return label.charAt(0) >= '0' && label.charAt(0) <= '9';
    }

    private static boolean isNetworkAddress(String[] labels) {
        if (labels.length != 4) {
            return false;
        }
        for (String label : labels) {
            if (!label.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(label) > 255) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String rest) {
        StringBuilder encoded = new StringBuilder(rest.length());
        boolean fragment = false;
        for (int at = 0; at < rest.length(); ) {
            int point = rest.codePointAt(at);
            at += Character.charCount(point);
            if (point < 0x80 && (Character.isLetterOrDigit(point) || KEPT.indexOf(point) >= 0)
                || point == '%' && isHex(rest, at) && isHex(rest, at + 1)
                || point == '#' && !fragment) {
                fragment |= point == '#';
                encoded.append((char) point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.charAt(octet >> 4 & 0xF)).append(HEX.charAt(octet & 0xF));
                }
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }

    /** Loaded with the first address that needs it. */
    private static final class International {
        static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);
    }
}
