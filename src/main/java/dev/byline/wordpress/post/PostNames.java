package dev.byline.wordpress.post;

import java.util.regex.Pattern;

import dev.byline.article.Article;
import dev.byline.article.ArticleSlugs;
import dev.byline.text.Slugs;
import dev.byline.wordpress.rest.PhpQuery;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.text.SanitizeTitle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The slugs of posts that are written: WordPress' {@code sanitize_title} and {@code wp_unique_post_slug}. Names that
 * WordPress would percent-encode are written in Latin letters.
 */
@ApplicationScoped
class PostNames {

    @Inject
    ArticleSlugs slugs;

    /**
     * The slug that a post is to have.
     *
     * @param standing the post as it is, {@code null} for a new one
     * @param title    the title that it is to have
     */
    String of(RestRequest request, PostKind kind, Article standing, String title) {
        String given = request.text("slug");
        String wanted = given == null ? "" : name(given);
        if (!wanted.isEmpty()) {
            return standing != null && wanted.equals(standing.slug) ? wanted : slugs.unused(wanted);
        }
        String made = ofTitle(title, kind);
        if (standing == null) {
            return slugs.unused(made);
        }
        // Until it is published, the slug of a draft that nobody gave one follows its title.
        boolean follows = PostPlace.isUndated(standing) && isMadeOf(standing.slug, ofTitle(standing.title, kind));
        return given == null && !follows || isMadeOf(standing.slug, made) ? standing.slug : slugs.unused(made);
    }

    private static String ofTitle(String title, PostKind kind) {
        String made = title.equals(PostText.UNTITLED) ? "" : name(title);
        return made.isEmpty() ? kind.type() : made;
    }

    static String name(String text) {
        String name = SanitizeTitle.of(text);
        return Slugs.isSlug(name) ? name : Slugs.of(PhpQuery.decode(text.replace("+", "%2B")));
    }

    private static boolean isMadeOf(String slug, String name) {
        return slug.equals(name) || slug.matches(Pattern.quote(name) + "-\\d+");
    }
}
