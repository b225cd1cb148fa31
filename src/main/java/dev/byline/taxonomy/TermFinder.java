package dev.byline.taxonomy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.byline.data.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads pages of terms by number, for clients that count pages. */
@ApplicationScoped
public class TermFinder {

    @Inject
    TermRepository terms;

    /** Ways to sort a list. */
    public enum Order {
        /** By name, in any case and with or without accents. */
        NAME(TermFilter.NAME),
        /** By id. */
        ID("t.id"),
        /** By slug. */
        SLUG("t.slug"),
        /** By description. */
        DESCRIPTION("t.description"),
        /** By number of public articles. */
        COUNT("t.articleCount");

        private final String field;

        Order(String field) {
            this.field = field;
        }
    }

    /** A page of a list; equal values are decided by the id. */
    public List<Term> listPage(TermFilter filter, Order order, boolean descending, int offset, int limit) {
        return list(filter, order.field, descending, offset, limit);
    }

    /** A page of a list in the order in which ids are given. */
    public List<Term> listPageAsGiven(TermFilter filter, List<Long> ids, boolean descending, int offset, int limit) {
        return list(filter, filter.conditions().inOrder("t.id", ids), descending, offset, limit);
    }

    /** A page of a list in the order in which slugs are given. */
    public List<Term> listPageBySlugs(TermFilter filter, List<String> slugs, boolean descending, int offset, int limit) {
        return list(filter, filter.conditions().inOrder("t.slug", slugs), descending, offset, limit);
    }

    private List<Term> list(TermFilter filter, String order, boolean descending, int offset, int limit) {
        Conditions conditions = filter.conditions();
        return terms.find("select t from Term t where " + conditions.where() + " order by " + order
                + (descending ? " desc" : "") + ", t.id", conditions.values()).range(offset, offset + limit - 1).list();
    }

    /** How many terms the list has. */
    public long count(TermFilter filter) {
        return terms.find("select count(*) from Term t where " + filter.conditions().where(), filter.conditions().values())
                .project(Long.class).singleResult();
    }

    /** The sections that have public articles below them, at whatever depth. */
    public Set<Long> listIdsAboveFilled() {
        Set<Long> all = new LinkedHashSet<>();
        Collection<Long> level = terms.find("select distinct t.parent.id from Term t where t.articleCount > 0"
                + " and t.parent is not null").project(Long.class).list();
        while (!level.isEmpty()) {
            Collection<Long> next = level.stream().filter(all::add).toList();
            level = next.isEmpty() ? next : terms.find("select distinct t.parent.id from Term t where t.id in ?1"
                    + " and t.parent is not null", next).project(Long.class).list();
        }
        return all;
    }
}
