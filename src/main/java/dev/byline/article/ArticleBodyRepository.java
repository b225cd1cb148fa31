package dev.byline.article;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Bodies of articles in the database. */
@ApplicationScoped
public class ArticleBodyRepository implements PanacheRepository<ArticleBody> {

    /** Texts as readers get them by the ids of their articles; what was written is not read. */
    public Map<Long, String> mapHtmlByIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : getEntityManager()
                .createQuery("select b.articleId, b.html from ArticleBody b where b.articleId in ?1", Object[].class)
                .setParameter(1, ids).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** Bodies by the ids of their articles. */
    public Map<Long, ArticleBody> mapByIds(Collection<Long> ids) {
        return find("articleId in ?1", ids).stream()
                .collect(Collectors.toMap(body -> body.articleId, Function.identity()));
    }
}
