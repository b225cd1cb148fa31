package dev.byline.comment.spam;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Rules as a moderator writes them. What is absent is as the site's settings have it; lists are empty.
 *
 * @param holdAt    see {@link Rules}
 * @param spamAt    see {@link Rules}
 * @param weights   0 to 1000 by the rule's name; a name that is missing has its default
 * @param holdList  up to 2,000 lines of up to 500 characters
 * @param blockList the same
 * @param limits    see {@link Limits}
 */
public record RulesDraft(@Min(1) @Max(100_000) Integer holdAt, @Min(1) @Max(100_000) Integer spamAt,
        Map<String, Integer> weights, @Size(max = 2000, message = "At most 2,000 lines") List<String> holdList,
        @Size(max = 2000, message = "At most 2,000 lines") List<String> blockList, @Valid Limits limits) {
}
