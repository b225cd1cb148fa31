package dev.byline.article;

import java.util.Collection;

import dev.byline.http.Problem;
import dev.byline.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives articles their slugs and remembers the ones they had. */
@ApplicationScoped
public class ArticleSlugs {

    @Inject
    ArticleRepository articles;

    @Inject
    FormerSlugRepository formerSlugs;

    /**
     * Sets the article's slug.
     *
     * @param wanted   what the draft asks for, {@code null} to keep or make one
     * @param standing what the article has, {@code null} if it is new
     */
    void assign(String wanted, Article article, String standing) {
        String slug = wanted != null ? checked(wanted, standing) : standing != null ? standing : free(article.title);
        if (standing != null && !slug.equals(standing)) {
            formerSlugs.add(standing, article.id);
        }
        if (!slug.equals(standing)) {
            formerSlugs.deleteById(slug);
        }
        article.slug = slug;
    }

    /** Gives an article slugs that it had elsewhere, as far as no other article has or had them here. */
    public void addFormer(Collection<String> slugs, long articleId) {
        slugs.stream().filter(slug -> Slugs.isSlug(slug) && !isTaken(slug) && formerSlugs.findById(slug) == null)
                .forEach(slug -> formerSlugs.add(slug, articleId));
    }

    /** A slug made of a title that no article has. */
    public String free(String title) {
        return Slugs.free(title, "article", this::isTaken);
    }

    /** The slug itself if no article has it, else the first numbered one that no article has. */
    public String unused(String wanted) {
        return Slugs.unused(wanted, this::isTaken);
    }

    private boolean isTaken(String slug) {
        return articles.count("slug", slug) > 0;
    }

    private String checked(String wanted, String standing) {
        if (!wanted.equals(standing) && isTaken(wanted)) {
            throw Problem.conflict("slug", "taken", "There is an article with this slug");
        }
        return wanted;
    }
}
