package dev.byline.article;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** Settings of articles. */
@ConfigMapping(prefix = "byline.articles")
public interface ArticleConfig {

    /** What pages print after the title for a kind, where it is not simply the kind's name with a capital. */
    Map<String, String> labels();
}
