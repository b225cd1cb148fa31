package dev.byline.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.http.TextRoom;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Bodies of articles in the database. */
@ApplicationScoped
public class ArticleBodyRepository implements PanacheRepository<ArticleBody> {

    @Inject
    TextRoom room;

    /**
     * Texts as readers get them, by the ids of their articles: those of the first articles, as many as one answer may hold,
     * and the first in any case. Waits until there is room for them.
     *
     * @return in the order of the articles
     */
    public Map<Long, String> mapHtmlThatFits(List<Article> articles) {
        List<Article> first = room.listFitting(articles, TextLengths::expected);
        long expected = TextLengths.expected(first);
        room.take(expected);
        Map<Long, String> found = map("b.html", ids(first));
        Map<Long, String> fitting = new LinkedHashMap<>();
        long length = 0;
        for (Article article : room.listFitting(first, article -> length(found.get(article.id)))) {
            fitting.put(article.id, found.get(article.id));
            length += length(found.get(article.id));
        }
        room.keep(length, expected);
        return fitting;
    }

    private static int length(String html) {
        return html == null ? 0 : html.length();
    }

    /** How the articles' texts begin: HTML that may end anywhere. */
    public Map<Long, String> mapBeginnings(List<Article> articles) {
        return map("substring(b.html, 1, 16384)", ids(articles));
    }

    private Map<Long, String> map(String text, List<Long> ids) {
        return ids.isEmpty() ? Map.of() : getEntityManager()
                .createQuery("select b.articleId, " + text + " from ArticleBody b where b.articleId in ?1", Object[].class)
                .setParameter(1, ids).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /**
     * Bodies by the ids of their articles, if one answer may hold them; waits until there is room for them.
     *
     * @return empty if they are too long together
     */
    public Optional<Map<Long, ArticleBody>> mapIfFits(Collection<Article> articles) {
        long expected = TextLengths.expected(articles);
        if (articles.size() > 1 && !room.fitsOneAnswer(expected)) {
            return Optional.empty();
        }
        room.take(expected);
        Map<Long, ArticleBody> bodies = articles.isEmpty() ? Map.of() : mapByIds(ids(articles));
        room.keep(bodies.values().stream().mapToLong(body -> body.html.length()).sum(), expected);
        return Optional.of(bodies);
    }

    private static List<Long> ids(Collection<Article> articles) {
        return articles.stream().map(article -> article.id).toList();
    }

    /** Bodies by the ids of their articles. */
    public Map<Long, ArticleBody> mapByIds(Collection<Long> ids) {
        return find("articleId in ?1", ids).stream()
                .collect(Collectors.toMap(body -> body.articleId, Function.identity()));
    }
}
