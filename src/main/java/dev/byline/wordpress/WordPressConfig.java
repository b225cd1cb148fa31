package dev.byline.wordpress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the WordPress face. */
@ConfigMapping(prefix = "byline.wordpress")
public interface WordPressConfig {

    /** Whose avatars people get. */
    enum AvatarSource {
        /** Those that are drawn here; no address says anything about a person's e-mail. */
        OWN,
        /** Gravatar's: hashes of e-mail addresses become public, from which the addresses can be guessed. */
        GRAVATAR
    }

    /** Where the addresses of avatars lead. */
    @WithDefault("own")
    AvatarSource avatars();

    /** Whether comments are taken from who is not signed in. */
    @WithDefault("true")
    boolean anonymousComments();
}
