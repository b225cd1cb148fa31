package dev.byline.article;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of articles. */
@ConfigMapping(prefix = "byline.articles")
public interface ArticleConfig {

    /** What pages print after the title for a kind, where it is not simply the kind's name with a capital. */
    Map<String, String> labels();

    /** How often scheduled articles are looked for whose time has come. */
    @WithDefault("5s")
    Duration publishEvery();
}
