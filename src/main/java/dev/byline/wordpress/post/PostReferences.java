package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleRepository;
import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.TermRepository;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What posts that are written name by ids: authors, terms, parents and lead images. */
@ApplicationScoped
class PostReferences {

    @Inject
    ArticleRepository articles;

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    @Inject
    ArticleAccess access;

    /**
     * The byline. An author who is named takes the first place in it; whoever shares it stays. A new post is by the
     * caller unless it names somebody.
     */
    List<String> byline(RestRequest request, Article standing, List<String> byline) {
        long wanted = request.number("author", 0);
        if (wanted == 0) {
            Long self = request.caller().authorId();
            Author caller = standing != null || self == null ? null : authors.findById(self);
            return caller == null ? byline : List.of(caller.slug);
        }
        Author author = authors.findById(wanted);
        if (author == null) {
            throw RestError.of(400, "rest_invalid_author", "Invalid author ID.");
        }
        List<String> changed = new ArrayList<>(byline.isEmpty() ? byline : byline.subList(1, byline.size()));
        changed.remove(author.slug);
        changed.add(0, author.slug);
        return changed;
    }

    /** Slugs of terms. Ids that no term has are passed over, as in WordPress. */
    List<String> filing(RestRequest request, String name, Taxonomy taxonomy, List<String> standing) {
        return request.get(name) == null ? standing
                : terms.listByIds(taxonomy, request.ids(name)).stream().map(term -> term.slug).toList();
    }

    /** The slug of the page above, {@code null} for none. */
    String parent(RestRequest request, PostKind kind, String standing) {
        if (kind != PostKind.PAGE || request.get("parent") == null) {
            return standing;
        }
        long wanted = request.number("parent", 0);
        Article parent = wanted == 0 ? null : articles.findById(wanted);
        if (wanted != 0 && (parent == null || !parent.isPage() || !access.maySee(parent))) {
            throw RestError.of(400, "rest_post_invalid_id", "Invalid post parent ID.");
        }
        return parent == null ? null : parent.slug;
    }

    /** The lead image: that of the article whose id is named, since images have the ids of their articles. */
    ArticleDraft.Image image(RestRequest request, ArticleDraft.Image standing) {
        if (request.get("featured_media") == null) {
            return standing;
        }
        long wanted = request.number("featured_media", 0);
        if (wanted == 0) {
            return null;
        }
        Article from = articles.findById(wanted);
        if (from == null || from.imageUrl == null || !access.maySee(from)) {
            throw RestError.of(400, "rest_invalid_featured_media", "Invalid featured media ID.");
        }
        return new ArticleDraft.Image(from.imageUrl, from.imageAlt, from.imageCredit);
    }
}
