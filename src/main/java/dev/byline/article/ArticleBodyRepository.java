package dev.byline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.data.Sql;
import dev.byline.http.TextRoom;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Bodies of articles in the database. */
@ApplicationScoped
public class ArticleBodyRepository implements PanacheRepository<ArticleBody> {

    private static final String HTML = "b.html";
    private static final String BEGINNING = "substring(b.html, 1, 16384)";
    private static final String WHOLE = "b.html, b.source, b.format";

    private static final String SHORT = "select b.article_id, %s from article_body b where b.article_id in (%s)";

    /** Of an article that is not there it finds an empty row. */
    private static final String LONG = "select b.article_id, %s from (select cast(? as bigint) as id) wanted"
            + " left join article_body b on b.article_id = wanted.id";
    private static final long NOBODY = 0;

    @Inject
    Sql sql;

    @Inject
    TextRoom room;

    /** Makes something of a row whose first column is the article's id. */
    private interface Columns<T> {
        T read(ResultSet row) throws SQLException;
    }

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
        Map<Long, String> found = map(HTML, first, row -> row.getString(2));
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
        return map(BEGINNING, articles, row -> row.getString(2));
    }

    /**
     * Bodies by the ids of their articles, if one answer may hold them; waits until there is room for them. They are not to
     * be changed.
     *
     * @return empty if they are too long together
     */
    public Optional<Map<Long, ArticleBody>> mapIfFits(Collection<Article> articles) {
        long expected = TextLengths.expected(articles);
        if (articles.size() > 1 && !room.fitsOneAnswer(expected)) {
            return Optional.empty();
        }
        room.take(expected);
        Map<Long, ArticleBody> bodies = map(WHOLE, articles, ArticleBodyRepository::body);
        room.keep(bodies.values().stream().mapToLong(body -> body.html.length()).sum(), expected);
        return Optional.of(bodies);
    }

    private static ArticleBody body(ResultSet row) throws SQLException {
        ArticleBody body = new ArticleBody();
        body.articleId = row.getLong(1);
        body.html = row.getString(2);
        body.source = row.getString(3);
        body.format = BodyFormat.valueOf(row.getString(4));
        return body;
    }

    /**
     * Short texts are read together. Long ones are read one by one, and one more that is not there: H2's statement keeps
     * the last row that it read, in each connection, until an outer join finds none.
     */
    private <T> Map<Long, T> map(String columns, Collection<Article> articles, Columns<T> made) {
        Map<Long, T> found = new HashMap<>();
        Sql.Reader reader = row -> {
            if (row.getObject(1) != null) {
                found.put(row.getLong(1), made.read(row));
            }
        };
        Map<Boolean, List<Long>> ids = articles.stream().collect(Collectors.partitioningBy(TextLengths::isLong,
                Collectors.mapping(article -> article.id, Collectors.toList())));
        if (!ids.get(false).isEmpty()) {
            List<Long> wanted = Sql.padded(ids.get(false));
            sql.read(SHORT.formatted(columns, Sql.times(wanted.size(), "?")), reader, wanted.toArray());
        }
        if (!ids.get(true).isEmpty()) {
            String statement = LONG.formatted(columns);
            ids.get(true).forEach(id -> sql.read(statement, reader, id));
            sql.read(statement, reader, NOBODY);
        }
        return found;
    }

    /** Bodies by the ids of their articles. */
    public Map<Long, ArticleBody> mapByIds(Collection<Long> ids) {
        return find("articleId in ?1", ids).stream()
                .collect(Collectors.toMap(body -> body.articleId, Function.identity()));
    }
}
