package dev.byline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * Authors and terms come as arrays of what is shown of each: joined, they would take PostgreSQL half as long again, and
     * make a row for each pair of them. The first {@code %s} is the text, the second are the slugs' question marks.
     */
    private static final String PUBLIC = """
            select a.id, a.slug, a.kind, a.title, a.summary, a.byline, a.language, a.image_url, a.image_alt, a.image_credit,
                a.canonical_url, a.password, a.word_count, a.comment_count, a.comments_open, a.comments_close_days,
                a.comments_hold, a.comments_hold_links, a.published_at, a.created_at, a.updated_at, %s,
                array(select array[cast(w.id as varchar), w.slug, w.name, cast(w.bio as varchar)] from article_author aw
                    join author w on w.id = aw.author_id where aw.article_id = a.id order by aw.position),
                array(select array[cast(t.id as varchar), t.slug, t.name, t.taxonomy] from article_term at
                    join term t on t.id = at.term_id where at.article_id = a.id order by at.term_id)
            from article a
            where a.slug in (%s) and a.status = 'PUBLISHED'""";

    /** Apart, so that the row of a long text, which is long as a whole, is not read. */
    private static final String SHORT_TEXT = "case when a.word_count <= " + TextLengths.SHORT_WORDS
            + " then (select b.html from article_body b where b.article_id = a.id) end";

    /** The statement for 1, 2, 4, 8, 16 or 32 slugs, as {@link Sql#padded} has them. */
    private static final List<String> PUBLIC_BY_SIZE = IntStream.rangeClosed(0, 5)
            .mapToObj(power -> PUBLIC.formatted(SHORT_TEXT, Sql.times(1 << power, "?"))).toList();

    @Inject
    Sql sql;

    @Inject
    EntityManager entities;

    @Inject
    ArticleBodyRepository bodies;

    /** The article with that slug, whatever its status. */
    public Optional<ArticleText> findBySlug(String slug) {
        return entities.createQuery(WHATEVER_STATUS, Object[].class).setParameter(1, slug).getResultList().stream()
                .filter(row -> row[1] != null).map(row -> new ArticleText((Article) row[0], (String) row[1]))
                .findFirst();
    }

    /**
     * The public articles with those slugs as of now, by slug, whatever the caller's session holds; at most 32. There is
     * what views and the taking of comments need; what is the desk's alone, and versions, are not filled in. They are not
     * to be changed or stored. Long texts are {@code null}: see {@link #findPublicWithLongText}.
     */
    Map<String, ArticleText> mapPublicBySlugs(Set<String> slugs) {
        List<String> wanted = Sql.padded(List.copyOf(slugs));
        Map<String, ArticleText> found = new HashMap<>();
        sql.read(PUBLIC_BY_SIZE.get(Integer.numberOfTrailingZeros(wanted.size())), row -> {
            ArticleText text = text(row);
            found.put(text.article().slug, text);
        }, wanted.toArray());
        return found;
    }

    /** An article whose text is long; waits until there is room for it. */
    Optional<ArticleText> findPublicWithLongText(Article article) {
        String html = bodies.mapHtmlThatFits(List.of(article)).get(article.id);
        if (html == null) {
            return Optional.empty();
        }
        // Once more and after the text: whoever hid the article meanwhile may have changed the text as well.
        return Optional.ofNullable(mapPublicBySlugs(Set.of(article.slug)).get(article.slug))
                .map(now -> new ArticleText(now.article(), html));
    }

    private static ArticleText text(ResultSet row) throws SQLException {
        Article article = new Article();
        int column = 1;
        article.status = ArticleStatus.PUBLISHED;
        article.id = row.getLong(column++);
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
        article.updatedAt = Sql.moment(row.getObject(column++));
        String html = row.getString(column++);
        for (Object[] author : Sql.rows(row.getArray(column++))) {
            article.authors.add(author(author));
        }
        for (Object[] term : Sql.rows(row.getArray(column))) {
            article.terms.add(term(term));
        }
        return new ArticleText(article, html);
    }

    private static Author author(Object[] columns) {
        Author author = new Author();
        author.id = Long.valueOf((String) columns[0]);
        author.slug = (String) columns[1];
        author.name = (String) columns[2];
        author.bio = (String) columns[3];
        return author;
    }

    private static Term term(Object[] columns) {
        Term term = new Term();
        term.id = Long.valueOf((String) columns[0]);
        term.slug = (String) columns[1];
        term.name = (String) columns[2];
        term.taxonomy = Taxonomy.valueOf((String) columns[3]);
        return term;
    }
}
