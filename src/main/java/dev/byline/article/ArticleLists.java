package dev.byline.article;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.http.Cursor;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Reads lists of articles so that a page costs the same however many articles there are: by date from the index of the
 * filter that fewest articles pass, else in the order's own index; or, where few pass, from all that do. Needs a
 * transaction.
 */
@ApplicationScoped
public class ArticleLists {

    @Inject
    ArticleRepository articles;

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    @Inject
    ArticleTotalRepository totals;

    /**
     * A query with what its filters name.
     *
     * @param isEmpty whether one of them names nothing, so that nothing passes it
     */
    public record Found(ArticleQuery query, Author author, Term section, Term tag, boolean isEmpty) {

        private boolean isFiltered() {
            return author != null || section != null || tag != null;
        }

        /** How many articles each of the filters lets pass. */
        private List<Integer> passing() {
            return Stream.of(author == null ? null : author.articleCount, section == null ? null : section.articleCount,
                    tag == null ? null : tag.articleCount).filter(Objects::nonNull).toList();
        }

        private boolean isSearch() {
            return !query.words().isEmpty();
        }

        /** Whether how it is best read depends on how many articles pass all of its filters. */
        private boolean isCombined() {
            return isSearch() || passing().size() > 1;
        }
    }

    /** Looks up what a query's filters name. */
    public Found find(ArticleQuery query) {
        Author author = find(query.author(), slug -> authors.findBySlug(slug).orElse(null));
        Term section = find(query.section(), slug -> terms.findBySlug(Taxonomy.SECTION, slug).orElse(null));
        Term tag = find(query.tag(), slug -> terms.findBySlug(Taxonomy.TAG, slug).orElse(null));
        return new Found(query, author, section, tag, author == null && query.author() != null
                || section == null && query.section() != null || tag == null && query.tag() != null);
    }

    private static <E> E find(String slug, Function<String, E> finder) {
        return slug == null ? null : finder.apply(slug);
    }

    /** One page of a list and one entry more, reversed for a backward cursor. */
    public List<Article> listPage(Found found, Cursor cursor, int limit) {
        if (found.isEmpty) {
            return List.of();
        }
        ArticleSort sort = found.query.sort();
        boolean sortedAnew = !sort.isByDate() && found.isFiltered() && found.query.isListed()
                && totals.favourSorting(Collections.min(found.passing()), limit);
        ArticleConditions conditions = new ArticleConditions(found, sort.isByDate() || sortedAnew);
        boolean backward = cursor != null && cursor.backward();
        String sorted = sort.isByDate() ? conditions.date() : sort.field(sortedAnew);
        if (cursor != null) {
            conditions.add(sort.after(backward, sorted, conditions.id()), "value", sort.value(cursor));
            conditions.set("id", cursor.id());
        }
        if (found.isCombined() || found.isFiltered() && !sort.isByDate() && !sortedAnew) {
            articles.planByValues();
        }
        return articles.find(conditions.select() + " order by " + sort.order(backward, sorted, conditions.id()),
                conditions.values()).page(0, limit + 1).list();
    }

    /** How many articles a list without limit would have. Where at most one filter is set, the number is at hand. */
    public long countAll(Found found) {
        Long known = found.isEmpty ? Long.valueOf(0) : known(found);
        if (known != null) {
            return known;
        }
        if (found.isCombined()) {
            articles.planByValues();
        }
        ArticleConditions conditions = new ArticleConditions(found, true);
        return articles.find(conditions.count(), conditions.values()).project(Long.class).singleResult();
    }

    private Long known(Found found) {
        ArticleQuery query = found.query;
        if (query.status() != ArticleStatus.PUBLISHED || !query.words().isEmpty() || query.publishedAfter() != null
                || query.publishedBefore() != null) {
            return null;
        }
        List<Integer> filters = found.passing();
        if (filters.isEmpty()) {
            return query.kind() == null ? totals.countListed() : totals.countOf(query.kind());
        }
        return filters.size() > 1 || query.kind() != null ? null : Long.valueOf(filters.get(0));
    }
}
