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

    /** As many as are read in about 20 ms. */
    private static final int NEAR = 2000;

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
        if (found.isCombined() || found.isFiltered() && !sort.isByDate() && !sortedAnew) {
            articles.planByValues();
        }
        Part part = new Part(found, cursor, sortedAnew);
        return found.isSearch() && !sortedAnew && articles.findsWordsByIndex() ? search(part, limit + 1)
                : list(part, null, limit + 1);
    }

    /** What is to be read of a list: what comes after a cursor. */
    private record Part(Found found, Cursor cursor, boolean sortedAnew) {

        private ArticleConditions conditions() {
            return new ArticleConditions(found, sort().isByDate() || sortedAnew);
        }

        private ArticleSort sort() {
            return found.query.sort();
        }

        private boolean isBackward() {
            return cursor != null && cursor.backward();
        }

        private String sorted(ArticleConditions conditions) {
            String field = sort().isByDate() ? conditions.date() : sort().field();
            return sortedAnew ? ArticleSort.withoutIndex(field) : field;
        }

        /** The query behind what is selected, the conditions given so far among it. */
        private String query(String what, ArticleConditions conditions) {
            String sorted = sorted(conditions);
            if (cursor != null) {
                conditions.add(sort().after(isBackward(), sorted, conditions.id()), "value", sort().value(cursor));
                conditions.set("id", cursor.id());
            }
            return conditions.select(what) + " order by " + sort().order(isBackward(), sorted, conditions.id());
        }
    }

    /**
     * The first that match: those among the next two thousand articles, if they are enough; else they are looked for in
     * the index of words, which finds all that match. To go on along the order could take a million articles, where only
     * old ones have a word that many have.
     */
    private List<Article> search(Part part, int limit) {
        ArticleConditions all = part.conditions();
        Object last = articles.findAt(NEAR, part.query(part.sorted(all), all), all.values());
        List<Article> near = list(part, last, limit);
        return last == null || near.size() == limit ? near
                : list(new Part(part.found, part.cursor, true), null, limit);
    }

    private List<Article> list(Part part, Object last, int limit) {
        ArticleConditions conditions = part.conditions().withWords();
        if (last != null) {
            conditions.add(part.sort().until(part.isBackward(), part.sorted(conditions)), "last", last);
        }
        return articles.find(part.query("a", conditions), conditions.values()).page(0, limit).list();
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
        ArticleConditions conditions = new ArticleConditions(found, true).withWords();
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
