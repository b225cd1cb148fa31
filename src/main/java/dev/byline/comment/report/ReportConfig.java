package dev.byline.comment.report;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How readers' reports are taken. */
@ConfigMapping(prefix = "byline.comments.reports")
public interface ReportConfig {

    /** Open reports at which a public comment goes back to waiting, 0 for never. */
    @WithDefault("0")
    int hold();

    /** Reports that one network (/24, /64) may send at once. */
    @WithDefault("20")
    int burst();

    /** After those, one each. */
    @WithDefault("1m")
    Duration interval();

    /** Reports that all readers together may send at once. */
    @WithDefault("200")
    int siteBurst();

    /** After those, one each. */
    @WithDefault("2s")
    Duration siteInterval();
}
