package dev.byline.comment.spam;

import java.time.Instant;

/**
 * A version of the rules.
 *
 * @param version number of the version, 0 for the site's settings
 * @param savedBy the desk user who saved it, {@code null} for version 0
 * @param savedAt when that was, {@code null} for version 0
 * @param rules   what it says; send this to save the next version
 */
public record RulesView(int version, String savedBy, Instant savedAt, RulesDraft rules) {
}
