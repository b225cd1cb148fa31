package dev.byline.comment.spam.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.byline.data.SiteSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The signed time in a form. It tells for which article and when the form was handed out; nothing is stored. */
@ApplicationScoped
public class FormAge {

    private static final String SHAPE = "[1-9]\\d{0,14}\\.[A-Za-z0-9_-]{43}";

    @Inject
    SiteSecret secret;

    /** The text for a form that is handed out at a moment. */
    public String sign(long articleId, Instant moment) {
        String millis = Long.toString(moment.toEpochMilli());
        return millis + "." + signature(articleId, millis);
    }

    /** How old a form is at a moment; empty if its time was not signed here for this article, or lies ahead. */
    public Optional<Duration> age(String opened, long articleId, Instant moment) {
        if (!opened.matches(SHAPE)) {
            return Optional.empty();
        }
        int dot = opened.indexOf('.');
        String millis = opened.substring(0, dot);
        if (!SiteSecret.equal(signature(articleId, millis), opened.substring(dot + 1))) {
            return Optional.empty();
        }
        // Clocks of several nodes differ a little.
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(millis)), moment);
        return Optional.of(age.isNegative() ? Duration.ZERO : age);
    }

    private String signature(long articleId, String millis) {
        return secret.token("form opened", articleId + " " + millis);
    }
}
