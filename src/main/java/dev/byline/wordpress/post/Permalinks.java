package dev.byline.wordpress.post;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.data.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Addresses of WordPress that name a post by its id: {@code /?p=42} and {@code /?page_id=42}. */
@ApplicationScoped
public class Permalinks {

    private static final Pattern BY_ID = Pattern.compile("(?:.*&)?(?:p|page_id)=(\\d{1,18})(?:&.*)?");

    @Inject
    ArticleRepository articles;

    /** The id that the query of an address names, {@code null} if it names none. */
    static Long idIn(String query) {
        Matcher matcher = query == null ? null : BY_ID.matcher(query);
        return matcher != null && matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    /** The slug of the public article with that id. */
    @Reading
    @ActivateRequestContext
    public Optional<String> slug(long id) {
        Optional<Article> found = articles.findPublicById(id);
        return found.map(article -> article.slug);
    }
}
