package dev.byline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.byline.author.Author;
import dev.byline.data.Sql;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Articles with their texts, one statement for all of each. What readers get is read as plain SQL: it is what is asked
 * for most, and Hibernate would take twice as long for it as the database.
 */
@ApplicationScoped
public class ArticleTextRepository {

    /** The text, which is long, comes with the first of the article's rows only. */
    private static final String WHATEVER_STATUS =
            "select a, case when row_number() over (partition by a.id) = 1 then b.html end from Article a"
            + " left join fetch a.authors left join fetch a.terms join ArticleBody b on b.articleId = a.id"
            + " where a.slug = ?1";

    /**
     * A row for each pair of an author and a term; the text, which is long, comes with the first author's first term
     * only. (A union of three parts H2 would translate each time.) The {@code %s} are the slugs' question marks.
     */
    private static final String PUBLIC = """
            select a.id, aw.position, t.id, case when coalesce(aw.position, 0) = 0 and (t.id is null or t.id =
                    (select min(first.term_id) from article_term first where first.article_id = a.id)) then b.html end,
                a.slug, a.kind, a.title, a.summary, a.byline, a.language, a.image_url, a.image_alt, a.image_credit,
                a.canonical_url, a.password, a.word_count, a.comment_count, a.comments_open, a.comments_close_days,
                a.comments_hold, a.comments_hold_links, a.published_at, a.created_at, a.updated_at,
                w.id, w.slug, w.name, w.bio, t.slug, t.name, t.taxonomy
            from article a join article_body b on b.article_id = a.id
                left join article_author aw on aw.article_id = a.id left join author w on w.id = aw.author_id
                left join article_term at on at.article_id = a.id left join term t on t.id = at.term_id
            where a.slug in (%s) and a.status = 'PUBLISHED'""";

    /** The statement for 1, 2, 4, 8, 16 or 32 slugs, as {@link Sql#padded} has them. */
    private static final List<String> PUBLIC_BY_SIZE = IntStream.rangeClosed(0, 5)
            .mapToObj(power -> PUBLIC.formatted(Sql.times(1 << power, "?"))).toList();

    private static final int ARTICLE = 1;
    private static final int POSITION = 2;
    private static final int TERM = 3;
    private static final int HTML = 4;
    private static final int REST_OF_ARTICLE = 5;
    private static final int AUTHOR = 25;
    private static final int REST_OF_TERM = 29;

    @Inject
    Sql sql;

    @Inject
    EntityManager entities;

    /** The article with that slug, whatever its status. */
    public Optional<ArticleText> findBySlug(String slug) {
        return entities.createQuery(WHATEVER_STATUS, Object[].class).setParameter(1, slug).getResultList().stream()
                .filter(row -> row[1] != null).map(row -> new ArticleText((Article) row[0], (String) row[1]))
                .findFirst();
    }

    /**
     * The public articles with those slugs as of now, by slug, whatever the caller's session holds; at most 32. There is
     * what views and the taking of comments need; what is the desk's alone, and versions, are not filled in. They are not
     * to be changed or stored.
     */
    Map<String, ArticleText> mapPublicBySlugs(Set<String> slugs) {
        List<String> wanted = Sql.padded(List.copyOf(slugs));
        Map<Long, Parts> found = new HashMap<>();
        sql.read(PUBLIC_BY_SIZE.get(Integer.numberOfTrailingZeros(wanted.size())),
                row -> found.computeIfAbsent(row.getLong(ARTICLE), unused -> new Parts()).add(row),
                wanted.toArray());
        return found.values().stream().filter(Parts::hasText).map(Parts::text)
                .collect(Collectors.toMap(text -> text.article().slug, Function.identity()));
    }

    /** What has been read of one article. */
    private static final class Parts {

        private final Article article = new Article();
        private final Map<Integer, Author> authors = new TreeMap<>();
        private final Map<Long, Term> terms = new TreeMap<>();
        private String html;

        void add(ResultSet row) throws SQLException {
            if (article.id == null) {
                article.id = row.getLong(ARTICLE);
                fill(row);
            }
            int position = row.getInt(POSITION);
            if (!row.wasNull() && !authors.containsKey(position)) {
                authors.put(position, author(row));
            }
            long term = row.getLong(TERM);
            if (!row.wasNull() && !terms.containsKey(term)) {
                terms.put(term, term(term, row));
            }
            if (html == null) {
                html = row.getString(HTML);
            }
        }

        boolean hasText() {
            return html != null;
        }

        ArticleText text() {
            article.authors.addAll(authors.values());
            article.terms.addAll(terms.values());
            return new ArticleText(article, html);
        }

        private void fill(ResultSet row) throws SQLException {
            int column = REST_OF_ARTICLE;
            article.status = ArticleStatus.PUBLISHED;
            article.slug = row.getString(column++);
            article.kind = row.getString(column++);
            article.title = row.getString(column++);
            article.summary = row.getString(column++);
            article.byline = row.getString(column++);
            article.language = row.getString(column++);
            article.imageUrl = row.getString(column++);
            article.imageAlt = row.getString(column++);
            article.imageCredit = row.getString(column++);
            article.canonicalUrl = row.getString(column++);
            article.password = row.getString(column++);
            article.wordCount = row.getInt(column++);
            article.commentCount = row.getInt(column++);
            article.commentsOpen = (Boolean) row.getObject(column++);
            article.commentsCloseDays = (Integer) row.getObject(column++);
            String hold = row.getString(column++);
            article.commentsHold = hold == null ? null : CommentHold.valueOf(hold);
            article.commentsHoldLinks = (Integer) row.getObject(column++);
            article.publishedAt = Sql.moment(row.getObject(column++));
            article.createdAt = Sql.moment(row.getObject(column++));
            article.updatedAt = Sql.moment(row.getObject(column));
        }

        private static Author author(ResultSet row) throws SQLException {
            Author author = new Author();
            author.id = row.getLong(AUTHOR);
            author.slug = row.getString(AUTHOR + 1);
            author.name = row.getString(AUTHOR + 2);
            author.bio = row.getString(AUTHOR + 3);
            return author;
        }

        private static Term term(long id, ResultSet row) throws SQLException {
            Term term = new Term();
            term.id = id;
            term.slug = row.getString(REST_OF_TERM);
            term.name = row.getString(REST_OF_TERM + 1);
            term.taxonomy = Taxonomy.valueOf(row.getString(REST_OF_TERM + 2));
            return term;
        }
    }
}
