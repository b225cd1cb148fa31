package dev.byline.pagecache;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the page cache. */
@ConfigMapping(prefix = "byline.cache")
public interface CacheConfig {

    /** Whether answers are kept in memory at all. */
    @WithDefault("true")
    boolean enabled();

    /** How many bytes of memory answers may take, compressed variants and headers included. */
    @WithDefault("24M")
    MemorySize maxSize();

    /**
     * How many pages that are not kept each core renders at a time before more of them wait for a moment. One suits a
     * database in this process; while another answers, the core has time for others. Pages whose content is read for
     * several at once ({@link ReadAhead}) are rendered one by one on each core besides.
     */
    int renderingsPerCore();

    /** How long browsers may show a public answer without asking again. */
    @WithDefault("0S")
    Duration browserMaxAge();

    /** How long shared caches such as a CDN may; only sensible where the CDN is told of purges by {@code Cache-Tag}. */
    @WithDefault("0S")
    Duration cdnMaxAge();
}
