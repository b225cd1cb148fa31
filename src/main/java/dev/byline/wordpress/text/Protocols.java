package dev.byline.wordpress.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the schemes away that WordPress does not know from an address: {@code wp_kses_bad_protocol}. */
final class Protocols {

    private static final Set<String> ALLOWED = Set.of("http", "https", "ftp", "ftps", "mailto", "news", "irc", "irc6",
        "ircs", "gopher", "nntp", "feed", "telnet", "mms", "rtsp", "sms", "svn", "tel", "fax", "xmpp", "webcal", "urn");
    private static final Pattern COLON = Pattern.compile(":|&#0*+58;|&#x0*+3a;|&colon;", Pattern.CASE_INSENSITIVE);
    private static final int MAX_ROUNDS = 6;
    private static final int MAX_FEEDS = 2;
    private static final int LONGEST_SCHEME = 1000;

    private Protocols() {
    }

    /** The address from the first known scheme on, or as it is if it names none; "" if it is all schemes. */
    static String withoutUnknown(String address) {
        String text = ControlCharacters.strip(address);
        if (text.startsWith("https://") || text.startsWith("http://")) {
            return text;
        }
        for (int round = 0; round <= MAX_ROUNDS; round++) {
            String next = once(text, 1);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return "";
    }

    private static String once(String text, int count) {
        Matcher colon = COLON.matcher(text);
        if (!colon.find() || text.substring(0, colon.start()).contains("/?")) {
            return text;
        }
        String rest = Spaces.trim(text.substring(colon.end()));
        String scheme = scheme(text.substring(0, colon.start()));
        if (scheme.equals("feed:")) {
            rest = count > MAX_FEEDS ? "" : once(rest, count + 1);
            return rest.isEmpty() ? "" : scheme + rest;
        }
        return scheme + rest;
    }

    private static String scheme(String written) {
        if (written.length() > LONGEST_SCHEME) {
            return "";
        }
        String name = Ascii.lower(Entities.decodeNumeric(written).replaceAll("\\s", "").replace("\0", ""));
        return ALLOWED.contains(name) ? name + ":" : "";
    }
}
