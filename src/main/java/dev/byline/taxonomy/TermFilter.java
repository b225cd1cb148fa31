package dev.byline.taxonomy;

import java.util.Collection;

import dev.byline.data.Conditions;
import dev.byline.data.FoldedNames;

/** Which terms a list has, for lists whose filters are freer than those of the desk; read by {@link TermFinder}. */
public final class TermFilter {

    /** Names as they are sorted and searched. */
    static final String NAME = FoldedNames.inQuery("t.name");

    private final Conditions conditions = new Conditions();

    private TermFilter() {
    }

    /** All terms of a taxonomy. */
    public static TermFilter of(Taxonomy taxonomy) {
        TermFilter filter = of();
        filter.conditions.add("t.taxonomy = ", taxonomy);
        return filter;
    }

    /** All terms of both taxonomies. */
    public static TermFilter of() {
        return new TermFilter();
    }

    /** Only those with one of these ids. */
    public TermFilter ids(Collection<Long> ids) {
        conditions.among("t.id", ids);
        return this;
    }

    /** None with these ids. */
    public TermFilter notIds(Collection<Long> ids) {
        conditions.notAmong("t.id", ids);
        return this;
    }

    /** Only those with one of these slugs. */
    public TermFilter slugs(Collection<String> slugs) {
        conditions.among("t.slug", slugs);
        return this;
    }

    /** Only those with this text in the name or slug. */
    public TermFilter containing(String text) {
        String pattern = conditions.name(FoldedNames.containing(text));
        conditions.add("(" + NAME + " like " + pattern + " escape '\\' or t.slug like " + pattern + " escape '\\')");
        return this;
    }

    /** Only those right below one; 0 for those at the top. */
    public TermFilter below(long parentId) {
        if (parentId == 0) {
            conditions.add("t.parent is null");
        } else {
            conditions.add("t.parent.id = ", parentId);
        }
        return this;
    }

    /** Only those with public articles, and some others. */
    public TermFilter filledOr(Collection<Long> others) {
        conditions.add("(t.articleCount > 0" + (others.isEmpty() ? "" : " or t.id in " + conditions.name(others)) + ")");
        return this;
    }

    Conditions conditions() {
        return conditions;
    }
}
