package dev.byline.text;

import org.owasp.html.PolicyFactory;

/** Runs an OWASP policy and tidies what it writes. */
final class SafeHtml {

    private static final int MAX_ROUNDS = 4;
    private static final String REFERENCE = "&#";

    private SafeHtml() {
    }

    /**
     * HTML that the policy would pass unchanged. One round of the policy is already safe, but balancing may leave
     * something that a further round orders anew, and what is stored shall stay the same when it is saved again.
     */
    static String sanitise(PolicyFactory policy, String html) {
        String last = html;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String next = tidied(policy.sanitize(last));
            if (next.equals(last)) {
                return next;
            }
            last = next;
        }
        return last;
    }

    /**
     * Writes as themselves the characters that OWASP encodes only for the sake of ancient browsers: {@code ' = @ +} and
     * all beyond the basic plane. An ampersand that was text is {@code &amp;} by now, so no other text is touched.
     */
    private static String tidied(String html) {
        int at = html.indexOf(REFERENCE);
        if (at < 0) {
            return html;
        }
        StringBuilder tidy = new StringBuilder(html.length());
        int from = 0;
        for (; at >= 0; at = html.indexOf(REFERENCE, at + 1)) {
            int end = html.indexOf(';', at);
            int point = end < 0 ? -1 : readable(html.substring(at + 2, Math.min(end, at + 10)));
            if (point >= 0) {
                tidy.append(html, from, at).appendCodePoint(point);
                from = end + 1;
            }
        }
        return tidy.append(html, from, html.length()).toString();
    }

    private static int readable(String reference) {
        switch (reference) {
            case "39":
                return '\'';
            case "61":
                return '=';
            case "64":
                return '@';
            case "43":
                return '+';
            default:
                if (!reference.matches("x[0-9a-f]{5,6}")) {
                    return -1;
                }
                int point = Integer.parseInt(reference.substring(1), 16);
                return Character.isSupplementaryCodePoint(point) ? point : -1;
        }
    }
}
