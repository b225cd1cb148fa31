package dev.byline.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Numbers of public articles in the database. */
@ApplicationScoped
class ArticleTotalRepository implements PanacheRepositoryBase<ArticleTotal, String> {

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

    /** Adds to a kind's number; the row is locked from then on. */
    void add(String kind, int articles) {
        getEntityManager().createNativeQuery("insert into article_total (kind, articles) values (:kind, 0)"
                + " on conflict do nothing").setParameter("kind", kind).executeUpdate();
        update("articles = articles + ?1 where kind = ?2", articles, kind);
    }
}
