package dev.byline.article;

import dev.byline.data.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Numbers of public articles in the database. */
@ApplicationScoped
class ArticleTotalRepository implements PanacheRepositoryBase<ArticleTotal, String> {

    @Inject
    Sql sql;

    /** Public articles, pages aside. */
    long countListed() {
        return find("select coalesce(sum(t.articles), 0) from ArticleTotal t where t.kind <> 'page'")
                .project(Long.class).singleResult();
    }

    /** Public articles of one kind. */
    long countOf(String kind) {
        ArticleTotal total = findById(kind);
        return total == null ? 0 : total.articles;
    }

    /**
     * Whether all public articles that pass a filter are read and sorted in less time than the first rows of a list are
     * found in its order's index: there one in {@code total / passing} passes, and each takes about twice as long, being
     * looked for under the author or term. Neither takes more than the square root of both.
     *
     * @param passing how many public articles pass the filter
     * @param rows    how many rows the list is read to
     */
    boolean favourSorting(long passing, long rows) {
        return passing * passing < 2 * rows * countListed();
    }

    /** Adds to a kind's number; the row is locked from then on. */
    void add(String kind, int articles) {
        sql.update("insert into article_total (kind, articles) values (?, 0) on conflict do nothing", kind);
        sql.update("update article_total set articles = articles + ? where kind = ?", articles, kind);
    }
}
