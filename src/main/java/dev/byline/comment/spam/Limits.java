package dev.byline.comment.spam;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * From where on the checks find something. What is absent in JSON takes its default.
 *
 * @param tooFastSeconds      forms that come back sooner were not filled in by a person; 3 by default
 * @param tooOldHours         forms that come back later are stale; 24 by default
 * @param burstPercent        share of a network's flood limit at which its comments become suspicious; 50 by default
 * @param floodPercent        share of the site's or a network's flood limit from which on a proof of work is asked
 *                            for; 50 by default
 * @param duplicateDays       how far back nearly equal texts are looked for; 30 by default
 * @param duplicateBits       bits of 64 in which nearly equal texts may differ, 0 to 3; 3 by default
 * @param filterComments      good comments, and as many of spam, that the filter must have learned from before it
 *                            speaks; 20 by default
 * @param filterHoldPercent   probability of spam at which the filter speaks; 80 by default
 * @param filterSpamPercent   probability of spam at which it is nearly certain; 99 by default
 */
public record Limits(@Min(0) @Max(3600) Integer tooFastSeconds, @Min(1) @Max(8760) Integer tooOldHours,
        @Min(1) @Max(100) Integer burstPercent, @Min(1) @Max(100) Integer floodPercent,
        @Min(0) @Max(365) Integer duplicateDays, @Min(0) @Max(3) Integer duplicateBits,
        @Min(1) @Max(10_000) Integer filterComments, @Min(50) @Max(100) Integer filterHoldPercent,
        @Min(50) @Max(100) Integer filterSpamPercent) {

    /** The limits of a site that has set none. */
    public static final Limits DEFAULTS = new Limits(3, 24, 50, 50, 30, 3, 20, 80, 99);

    /** The same with the default where nothing stands. */
    public Limits complete() {
        return new Limits(or(tooFastSeconds, DEFAULTS.tooFastSeconds), or(tooOldHours, DEFAULTS.tooOldHours),
                or(burstPercent, DEFAULTS.burstPercent), or(floodPercent, DEFAULTS.floodPercent),
                or(duplicateDays, DEFAULTS.duplicateDays), or(duplicateBits, DEFAULTS.duplicateBits),
                or(filterComments, DEFAULTS.filterComments), or(filterHoldPercent, DEFAULTS.filterHoldPercent),
                or(filterSpamPercent, DEFAULTS.filterSpamPercent));
    }

    private static Integer or(Integer given, Integer otherwise) {
        return given != null ? given : otherwise;
    }
}
