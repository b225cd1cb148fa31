package dev.byline.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.byline.text.EmailAddress;

/** Says at the start what is wrong with the settings, instead of with the first mail. */
final class MailSettings {

    private static final Pattern NAMED = Pattern.compile("[^<>\\p{Cntrl}]*<([^<>]*)>");
    private static final Set<String> TLS = Set.of("none", "optional", "required", "implicit");

    private MailSettings() {
    }

    /** @throws IllegalStateException naming a setting that cannot be used */
    static void check(MailConfig config) {
        config.from().ifPresent(from -> require("byline.mail.from", EmailAddress.isValid(addressOf(from)),
                "Give an address, or a name and an address in angle brackets"));
        require("byline.mail.tls", TLS.contains(config.tls()), "Give one of none, optional, required, implicit");
    }

    /** The address in {@code Name <address>} or in itself. */
    static String addressOf(String from) {
        Matcher named = NAMED.matcher(from.strip());
        return named.matches() ? named.group(1) : from.strip();
    }

    private static void require(String setting, boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(setting + ": " + otherwise);
        }
    }
}
