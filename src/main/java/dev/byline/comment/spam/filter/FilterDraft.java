package dev.byline.comment.spam.filter;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * All that the filter knows, to be kept or carried to another site.
 *
 * @param ham  what it knows of good comments
 * @param spam what it knows of spam
 */
public record FilterDraft(@NotNull(message = "Say what is known of good comments") @Valid Side ham,
        @NotNull(message = "Say what is known of spam") @Valid Side spam) {

    /**
     * One kind of comments.
     *
     * @param comments how many were learned from
     * @param tokens   in how many of them each token stood
     */
    public record Side(@NotNull(message = "Say how many comments") @Min(0) @Max(100_000_000) Integer comments,
            @NotNull(message = "Name the tokens") Map<String, Integer> tokens) {
    }
}
