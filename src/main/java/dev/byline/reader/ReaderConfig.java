package dev.byline.reader;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the pages for readers. */
@ConfigMapping(prefix = "byline.reader")
public interface ReaderConfig {

    /** Whether the pages are served. Without them every page is 404; forms can still be sent to the API's path. */
    @WithDefault("true")
    boolean enabled();

    /** Articles on one page of a list. */
    @WithDefault("20")
    int pageSize();
}
