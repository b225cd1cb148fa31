package dev.byline.privacy;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How readers may ask for their data. */
@ConfigMapping(prefix = "byline.privacy.requests")
public interface PrivacyConfig {

    /** How long a mailed link can be used. */
    @WithDefault("24h")
    Duration lifetime();

    /** Links that one address can be sent within that time. */
    @WithDefault("3")
    int perAddress();

    /** Requests that one network (/24, /64) may send at once. */
    @WithDefault("5")
    int burst();

    /** After those, one each. */
    @WithDefault("10m")
    Duration interval();
}
