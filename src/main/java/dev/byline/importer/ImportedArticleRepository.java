package dev.byline.importer;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** What imports made, in the database. */
@ApplicationScoped
public class ImportedArticleRepository implements PanacheRepository<ImportedArticle> {

    /** The traces of articles by the articles' ids. */
    public Map<Long, ImportedArticle> mapByIds(Collection<Long> articleIds) {
        return articleIds.isEmpty() ? Map.of() : find("articleId in ?1", articleIds).stream()
                .collect(Collectors.toMap(trace -> trace.articleId, Function.identity()));
    }
}
