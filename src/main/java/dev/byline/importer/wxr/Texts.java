package dev.byline.importer.wxr;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import dev.byline.text.PlainText;
import dev.byline.text.Slugs;

/** How texts of exports are read: dates, names in addresses, logins, lines of plain text. */
final class Texts {

    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Texts() {
    }

    /**
     * The first of the texts that is a time. Times without zone count as UTC, because exports do not say their zone;
     * {@code 0000-00-00 00:00:00}, which WordPress stores for none, is no time.
     *
     * @param published a time as RSS writes it (RFC 1123), the last resort
     * @return {@code null} if none is
     */
    static Instant time(String published, String... stored) {
        for (String text : stored) {
            try {
                Instant time = LocalDateTime.parse(text.strip(), STORED).toInstant(ZoneOffset.UTC);
                if (isPlausible(time)) {
                    return time;
                }
            } catch (DateTimeException none) {
                // The next one may be a time.
            }
        }
        try {
            Instant time = OffsetDateTime.parse(published.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return isPlausible(time) ? time : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static boolean isPlausible(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }

    /** One line of plain text: no tags, references resolved. */
    static String line(String html) {
        return PlainText.singleLine(PlainText.ofHtml(html));
    }

    /** Whether HTML says the same as a plain text, white space aside. */
    static boolean says(String html, String plain) {
        return line(html).equals(PlainText.singleLine(plain));
    }

    /** The beginning of a text, at most so many characters, never half of one. */
    static String cut(String text, int length) {
        return text.length() <= length ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** A slug for a name in addresses, which WordPress stores percent-encoded; "" if none can be made. */
    static String slug(String nicename) {
        String name = nicename.strip();
        if (name.indexOf('%') >= 0) {
            try {
                name = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                // It is taken as it stands.
            }
        }
        return Slugs.isSlug(name) ? name : Slugs.of(name);
    }

    /**
     * A login as WordPress would have made it ({@code sanitize_user} in its strict form), in lower case, because logins
     * are compared so. Exports that were edited by hand carry stray characters around it.
     */
    static String login(String text) {
        String login = Normalizer.normalize(text.replaceAll("<[^<>]*>", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("%[0-9a-fA-F]{2}", "")
                .replaceAll("&[^;\\s]{1,30};", "")
                .replaceAll("[^a-zA-Z0-9 _.@-]", "")
                .strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return login.isEmpty() ? PlainText.singleLine(text).toLowerCase(Locale.ROOT) : login;
    }
}
