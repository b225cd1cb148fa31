package dev.byline.security;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a browser stays signed in to the desk. */
@ConfigMapping(prefix = "byline.desk.session")
public interface SessionConfig {

    /** After this time without a request the session ends. */
    @WithDefault("12h")
    Duration idle();

    /** After this time it ends in any case. */
    @WithDefault("14d")
    Duration life();
}
