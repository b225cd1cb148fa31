package dev.byline.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the desk's pages. */
@ConfigMapping(prefix = "byline.desk")
public interface DeskConfig {

    /** Comments on one page of the queue, entries on one page of the log. */
    @WithDefault("20")
    int pageSize();
}
