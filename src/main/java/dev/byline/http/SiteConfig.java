package dev.byline.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The publication that this service serves. */
@ConfigMapping(prefix = "byline.site")
public interface SiteConfig {

    /** The publication's name, shown on reader pages. */
    @WithDefault("Byline")
    String name();

    /**
     * Where readers reach the site, without a trailing slash. Absolute links are built from it and never from a
     * request's Host header, which anybody can forge.
     */
    @WithDefault("http://localhost:8080")
    String url();

    /** One line about the publication. */
    @WithDefault("Articles and replies")
    String description();

    /** BCP 47 language tag of articles that name none. */
    @WithDefault("en")
    String language();

    /** An absolute link to a path of this site. */
    default String link(String path) {
        String base = url();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
