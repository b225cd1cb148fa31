package dev.byline.wordpress.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the WordPress face shows and takes comments. */
@ConfigMapping(prefix = "byline.wordpress")
public interface CommentFaceConfig {

    /** Where pictures of writers come from. */
    enum AvatarSource {
        /** Drawn here; nobody elsewhere learns who comments where. */
        OWN,
        /** Gravatar, as in WordPress: the address tells the MD5 hash of the writer's e-mail. */
        GRAVATAR
    }

    /** {@code own} or {@code gravatar}. */
    @WithDefault("own")
    AvatarSource avatars();

    /** Whether comments are taken from who is not signed in. */
    @WithDefault("true")
    boolean anonymousComments();
}
