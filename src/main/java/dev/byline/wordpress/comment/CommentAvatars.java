package dev.byline.wordpress.comment;

import java.util.Map;

import dev.byline.author.Avatars;
import dev.byline.comment.Comment;
import dev.byline.http.SiteConfig;
import dev.byline.text.EmailAddress;
import dev.byline.wordpress.Gravatar;
import dev.byline.wordpress.WordPressConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Addresses of the pictures of comments' writers. */
@ApplicationScoped
public class CommentAvatars {

    @Inject
    WordPressConfig config;

    @Inject
    Avatars avatars;

    @Inject
    SiteConfig site;

    /** An address for each of WordPress' sizes. Those drawn here fit every size. */
    Map<String, Object> of(Comment comment) {
        if (config.avatars() == WordPressConfig.AvatarSource.GRAVATAR) {
            return Gravatar.of(comment.email, site.url().startsWith("https:"));
        }
        String own = site.link(avatars.ofReader(EmailAddress.normalised(comment.email), comment.name));
        return Gravatar.inAllSizes(size -> own);
    }
}
