package dev.byline.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Slugs that articles had before. */
@ApplicationScoped
public class FormerSlugRepository implements PanacheRepositoryBase<FormerSlug, String> {

    /** Notes that an article gave up a slug. */
    public void add(String slug, long articleId) {
        FormerSlug former = findById(slug);
        if (former == null) {
            former = new FormerSlug();
            former.slug = slug;
            former.articleId = articleId;
            persist(former);
        } else {
            former.articleId = articleId;
        }
    }
}
