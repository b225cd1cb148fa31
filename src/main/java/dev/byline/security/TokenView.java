package dev.byline.security;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An access token as its owner sees it.
 *
 * @param token the text of the token; present only in the answer that made it
 */
public record TokenView(long id, String label, String user, Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    /** The view of a stored token; {@code text} is {@code null} but for the one time that it is shown. */
    public static TokenView of(AccessToken token, String text) {
        return new TokenView(token.id, token.label, token.user.name, token.createdAt, text);
    }
}
