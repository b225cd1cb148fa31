package dev.byline.author;

import java.util.List;

import dev.byline.data.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads pages of authors by number, for clients that count pages. */
@ApplicationScoped
public class AuthorFinder {

    @Inject
    AuthorRepository authors;

    /** Ways to sort a list. */
    public enum Order {
        /** By name, in any case and with or without accents. */
        NAME(AuthorFilter.NAME),
        /** By id. */
        ID("a.id"),
        /** By slug. */
        SLUG("a.slug"),
        /** By the address of their website. */
        WEBSITE("coalesce(a.website, '')"),
        /** By when they were made here. */
        MADE("a.createdAt");

        private final String field;

        Order(String field) {
            this.field = field;
        }
    }

    /** A page of a list; equal values are decided by the id. */
    public List<Author> listPage(AuthorFilter filter, Order order, boolean descending, int offset, int limit) {
        return list(filter, order.field, descending, offset, limit);
    }

    /** A page of a list in the order in which ids are given. */
    public List<Author> listPageAsGiven(AuthorFilter filter, List<Long> ids, boolean descending, int offset, int limit) {
        return list(filter, filter.conditions().inOrder("a.id", ids), descending, offset, limit);
    }

    /** A page of a list in the order in which slugs are given. */
    public List<Author> listPageBySlugs(AuthorFilter filter, List<String> slugs, boolean descending, int offset,
            int limit) {
        return list(filter, filter.conditions().inOrder("a.slug", slugs), descending, offset, limit);
    }

    private List<Author> list(AuthorFilter filter, String order, boolean descending, int offset, int limit) {
        Conditions conditions = filter.conditions();
        return authors.find("select a from Author a where " + conditions.where() + " order by " + order
                + (descending ? " desc" : "") + ", a.id", conditions.values()).range(offset, offset + limit - 1).list();
    }

    /** How many authors the list has. */
    public long count(AuthorFilter filter) {
        return authors.find("select count(*) from Author a where " + filter.conditions().where(),
                filter.conditions().values()).project(Long.class).singleResult();
    }
}
