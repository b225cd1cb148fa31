package dev.byline.wordpress.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import dev.byline.comment.Comment;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.wordpress.rest.PhpQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The cookies by which WordPress' forms know a writer again, who consented to that, and beside them the proof of an
 * earlier comment, by which Byline knows one. Only the latter means anything: scripts may read the others.
 */
@ApplicationScoped
class WriterCookies {

    /** As long as WordPress keeps it. */
    private static final Duration KEPT = Duration.ofSeconds(30_000_000);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String OWNERSHIP = "byline_ownership";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Inject
    SiteConfig site;

    /** Name of the cookie with the proof. */
    static String ownership() {
        return OWNERSHIP;
    }

    /** Headers that let a browser keep the writer of a comment. */
    List<String> keeping(Comment comment, String ownership) {
        return List.of(kept(name(""), encoded(comment.name)), kept(name("email_"), encoded(comment.email)),
                kept(name("url_"), encoded(comment.website == null ? "" : comment.website)),
                kept(OWNERSHIP, ownership) + "; HttpOnly; SameSite=Lax");
    }

    /** Headers that let it forget. */
    List<String> forgetting(boolean proven) {
        List<String> named = List.of(forgotten(name("")), forgotten(name("email_")), forgotten(name("url_")));
        return proven ? List.of(named.get(0), named.get(1), named.get(2), forgotten(OWNERSHIP)) : named;
    }

    /** WordPress' name for a cookie of this site ({@code COOKIEHASH}). */
    private String name(String part) {
        String url = site.url().endsWith("/") ? site.url().substring(0, site.url().length() - 1) : site.url();
        try {
            return "comment_author_" + part + HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(url.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String kept(String name, String value) {
        return cookie(name, value, Times.now().plus(KEPT), KEPT.toSeconds());
    }

    private String forgotten(String name) {
        return cookie(name, "%20", Times.now().minus(YEAR), 0);
    }

    private String cookie(String name, String value, Instant expires, long seconds) {
        return name + "=" + value + "; expires=" + DATE.format(expires) + "; Max-Age=" + seconds + "; path=/"
                + (site.url().startsWith("https:") ? "; secure" : "");
    }

    private static String encoded(String text) {
        return PhpQuery.encode(text).replace("+", "%20");
    }
}
