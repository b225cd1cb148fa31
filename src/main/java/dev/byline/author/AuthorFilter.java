package dev.byline.author;

import java.util.Collection;

import dev.byline.data.Conditions;
import dev.byline.data.FoldedNames;

/** Which authors a list has, for lists whose filters are freer than those of the desk; read by {@link AuthorFinder}. */
public final class AuthorFilter {

    /** Names as they are sorted and searched. */
    static final String NAME = FoldedNames.inQuery("a.name");

    private final Conditions conditions = new Conditions();

    private AuthorFilter() {
    }

    /** All authors, for the desk. */
    public static AuthorFilter ofAll() {
        return new AuthorFilter();
    }

    /** Only those with a public article or page. */
    public AuthorFilter published() {
        conditions.add("(a.articleCount > 0 or a.pageCount > 0)");
        return this;
    }

    /** Only those with a public article. */
    public AuthorFilter withArticles() {
        conditions.add("a.articleCount > 0");
        return this;
    }

    /** Only those with a public page. */
    public AuthorFilter withPages() {
        conditions.add("a.pageCount > 0");
        return this;
    }

    /** Only those with one of these ids. */
    public AuthorFilter ids(Collection<Long> ids) {
        conditions.among("a.id", ids);
        return this;
    }

    /** None with these ids. */
    public AuthorFilter notIds(Collection<Long> ids) {
        conditions.notAmong("a.id", ids);
        return this;
    }

    /** Only those with one of these slugs. */
    public AuthorFilter slugs(Collection<String> slugs) {
        conditions.among("a.slug", slugs);
        return this;
    }

    /** Only those with this text in the name or slug, or with this id. */
    public AuthorFilter containing(String text) {
        String pattern = conditions.name(FoldedNames.containing(text));
        String id = text.matches("[1-9]\\d{0,17}") ? " or a.id = " + conditions.name(Long.valueOf(text)) : "";
        conditions.add("(" + NAME + " like " + pattern + " escape '\\' or a.slug like " + pattern + " escape '\\'" + id + ")");
        return this;
    }

    Conditions conditions() {
        return conditions;
    }
}
