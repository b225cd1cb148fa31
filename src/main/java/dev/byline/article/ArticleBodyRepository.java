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

    /** Bodies by the ids of their articles. */
    public Map<Long, ArticleBody> mapByIds(Collection<Long> ids) {
        return find("articleId in ?1", ids).stream()
                .collect(Collectors.toMap(body -> body.articleId, Function.identity()));
    }
}
