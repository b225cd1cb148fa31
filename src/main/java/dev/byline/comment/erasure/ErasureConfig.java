package dev.byline.comment.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What erasing a person means on this site. */
@ConfigMapping(prefix = "byline.privacy")
public interface ErasureConfig {

    /** What becomes of the person's public comments, unless a request says otherwise. */
    @WithDefault("anonymise")
    ErasureMode erase();

    /** The name above comments whose writers were erased. */
    @WithDefault("Anonymous")
    String anonymousName();
}
