package dev.byline.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Slugs that articles had before. */
@ApplicationScoped
public class FormerSlugRepository implements PanacheRepositoryBase<FormerSlug, String> {

    /** The slugs that articles had before, in alphabetical order, by the articles' ids. */
    public Map<Long, List<String>> mapByArticles(Collection<Long> articleIds) {
        return articleIds.isEmpty() ? Map.of() : find("articleId in ?1 order by slug", articleIds).stream()
                .collect(Collectors.groupingBy(former -> former.articleId,
                        Collectors.mapping(former -> former.slug, Collectors.toList())));
    }

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
