package dev.byline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.data.Conditions;
import dev.byline.data.FoldedNames;

/**
 * Which articles a list has, as conditions in JPQL on the article {@code a}, all of which must hold. For lists whose
 * filters are freer than those of {@link ArticleQuery}; read by {@link ArticleFinder}.
 */
public final class ArticleFilter {

    private static final String AUTHORS = "AuthorListing";
    private static final String TERMS = "TermListing";

    /** Without a value, since the index of these few articles is not found by one. */
    private static final String STICKY = "a.sticky = true";

    /** Whether it is of pages, {@code null} if it is of articles and pages. */
    private final Boolean pages;
    private final Conditions conditions = new Conditions();
    private int filters;
    private boolean listed = true;
    private boolean planned;

    /** The rows of one author or term, at which the public list can begin: they have an index by date. */
    private Start start;

    /** What is left out although it passes all filters: few, which are counted apart. */
    private final List<String> leftOut = new ArrayList<>();

    /** What stands for the ids that are left out, {@code null} for none. */
    private String leftOutIds;

    private record Start(String entity, String field, Long id, String value, String condition) {
    }

    private ArticleFilter(Boolean pages) {
        this.pages = pages;
        if (pages != null) {
            conditions.add(pages ? "a.kind = 'page'" : "a.kind <> 'page'");
        }
    }

    /** Articles and pages. */
    public static ArticleFilter ofAll() {
        return new ArticleFilter(null);
    }

    /** Articles without pages. */
    public static ArticleFilter ofArticles() {
        return new ArticleFilter(false);
    }

    /** Pages only. */
    public static ArticleFilter ofPages() {
        return new ArticleFilter(true);
    }

    /** Only with one of these statuses. Must be called once. */
    public ArticleFilter withStatus(Set<ArticleStatus> statuses) {
        listed = statuses.equals(Set.of(ArticleStatus.PUBLISHED));
        conditions.among("a.status", statuses);
        return this;
    }

    /** Those that are not public only if this user made them or is one of their authors. */
    public ArticleFilter ownedBy(Long userId, Long authorId) {
        String own = "a.createdBy = " + name(userId);
        if (authorId != null) {
            own += " or exists (select 1 from AuthorListing o where o.articleId = a.id and o.authorId = " + name(authorId)
                    + ")";
        }
        conditions.add("(a.status = " + name(ArticleStatus.PUBLISHED) + " or " + own + ")");
        return this;
    }

    /** Only those with one of these ids. */
    public ArticleFilter ids(Collection<Long> ids) {
        return among("a.id in ", ids);
    }

    /** None with these ids. Must be called at most once. */
    public ArticleFilter notIds(Collection<Long> ids) {
        leftOutIds = name(ids);
        leftOut.add("a.id in " + leftOutIds);
        return this;
    }

    /** Only those with one of these slugs. */
    public ArticleFilter slugs(Collection<String> slugs) {
        return among("a.slug in ", slugs);
    }

    /** Only those by one of these authors. */
    public ArticleFilter by(Collection<Long> authorIds) {
        if (authorIds.size() == 1) {
            return begin(AUTHORS, "authorId", authorIds.iterator().next());
        }
        return among("exists (select 1 from AuthorListing x where x.articleId = a.id and x.authorId in ", authorIds, ")");
    }

    /** None by these authors. */
    public ArticleFilter notBy(Collection<Long> authorIds) {
        return among("not exists (select 1 from AuthorListing x where x.articleId = a.id and x.authorId in ",
                authorIds, ")");
    }

    /** The condition that articles are filed under one of these terms; to be given to {@link #anyOf}. */
    public String filedUnder(Collection<Long> termIds) {
        return termIds.isEmpty() ? "1 = 0"
                : "exists (select 1 from TermListing x where x.articleId = a.id and x.termId in " + name(termIds) + ")";
    }

    /** Only those for which at least one of these conditions holds. */
    public ArticleFilter anyOf(List<String> alternatives) {
        filters++;
        conditions.add("(" + String.join(" or ", alternatives) + ")");
        return this;
    }

    /** Only those filed under one of these terms. */
    public ArticleFilter under(Collection<Long> termIds) {
        if (termIds.size() == 1) {
            return begin(TERMS, "termId", termIds.iterator().next());
        }
        filters++;
        conditions.add(filedUnder(termIds));
        return this;
    }

    /** None filed under these terms. */
    public ArticleFilter notUnder(Collection<Long> termIds) {
        filters++;
        conditions.add(termIds.isEmpty() ? "1 = 1" : "not " + filedUnder(termIds));
        return this;
    }

    /** Only those published after that. */
    public ArticleFilter publishedAfter(Instant moment) {
        return compared("a.publishedAt > ", moment);
    }

    /** Only those published before that. */
    public ArticleFilter publishedBefore(Instant moment) {
        return compared("a.publishedAt < ", moment);
    }

    /** Only those changed after that. */
    public ArticleFilter updatedAfter(Instant moment) {
        return compared("a.updatedAt > ", moment);
    }

    /** Only those changed before that. */
    public ArticleFilter updatedBefore(Instant moment) {
        return compared("a.updatedAt < ", moment);
    }

    /** Only those that are, or are not, to be kept on top. */
    public ArticleFilter sticky(boolean sticky) {
        if (sticky) {
            filters++;
            conditions.add(STICKY);
        } else {
            leftOut.add(STICKY);
        }
        return this;
    }

    /** Only those in that place of the menu. */
    public ArticleFilter menuOrder(int place) {
        return compared("a.menuOrder = ", place);
    }

    /** Only those right below one of these pages; 0 stands for none above. */
    public ArticleFilter below(Collection<Long> parentIds) {
        return among("coalesce(a.parentId, 0) in ", parentIds);
    }

    /** None right below these pages. */
    public ArticleFilter notBelow(Collection<Long> parentIds) {
        return among("coalesce(a.parentId, 0) not in ", parentIds);
    }

    /**
     * Only those whose words match all of some LIKE patterns and none of others.
     *
     * @param openOnly whether what a password hides is left out
     */
    public ArticleFilter matching(List<String> patterns, List<String> without, boolean openOnly) {
        StringBuilder words = new StringBuilder();
        patterns.forEach(pattern -> words.append(" and b.words like ").append(name(pattern)));
        without.forEach(pattern -> words.append(" and b.words not like ").append(name(pattern)));
        filters++;
        conditions.add("exists (select 1 from ArticleBody b where b.articleId = a.id" + words + ")");
        if (openOnly) {
            conditions.add("a.password is null");
        }
        return this;
    }

    /** Only those with a lead image. */
    public ArticleFilter withImage() {
        filters++;
        conditions.add("a.imageUrl is not null");
        return this;
    }

    /** Only those whose lead image has an address with one of these endings, such as {@code .png}. */
    public ArticleFilter withImageEnding(Collection<String> endings) {
        List<String> any = new ArrayList<>();
        for (String ending : endings) {
            any.add("lower(a.imageUrl) like " + name("%" + ending));
            any.add("lower(a.imageUrl) like " + name("%" + ending + "?%"));
        }
        return anyOf(any);
    }

    /** Only those with this text in the lead image's address, description or credit. */
    public ArticleFilter withImageContaining(String text) {
        String pattern = name(FoldedNames.containing(text));
        return anyOf(List.of("lower(a.imageUrl) like " + pattern + " escape '\\'",
                FoldedNames.inQuery("a.imageAlt") + " like " + pattern + " escape '\\'",
                FoldedNames.inQuery("a.imageCredit") + " like " + pattern + " escape '\\'"));
    }

    private String name(Object value) {
        return conditions.name(value);
    }

    private ArticleFilter begin(String entity, String field, Long id) {
        String value = name(id);
        String condition = "exists (select 1 from " + entity + " x where x.articleId = a.id and x." + field + " = " + value
                + ")";
        filters++;
        if (start == null) {
            start = new Start(entity, field, id, value, condition);
        } else {
            conditions.add(condition);
        }
        return this;
    }

    private ArticleFilter among(String condition, Collection<?> values) {
        return among(condition, values, "");
    }

    private ArticleFilter among(String condition, Collection<?> values, String end) {
        filters++;
        conditions.add(condition + name(values) + end);
        return this;
    }

    private ArticleFilter compared(String condition, Object value) {
        filters++;
        conditions.add(condition + name(value));
        return this;
    }

    /** Whether the list can begin at the rows {@code l} of one author or term. */
    boolean canBegin() {
        return start != null && listed && Boolean.FALSE.equals(pages);
    }

    /** The author at whose rows a list that can begin does so, {@code null} if it is a term. */
    Long startAuthor() {
        return startIn(AUTHORS);
    }

    /** The term at whose rows a list that can begin does so, {@code null} if it is an author. */
    Long startTerm() {
        return startIn(TERMS);
    }

    private Long startIn(String entity) {
        return start != null && start.entity.equals(entity) ? start.id : null;
    }

    /**
     * The part of a query behind what is selected.
     *
     * @param begins whether it begins at the rows {@code l} of one author or term, if it can; else at all articles
     */
    String from(boolean begins) {
        return fromAll(begins) + (leavesOut() ? " and not " + anyLeftOut() : "");
    }

    /** Whether some are left out although they pass all filters. */
    boolean leavesOut() {
        return !leftOut.isEmpty();
    }

    /** The same for those that are left out. */
    String fromLeftOut() {
        return fromAll(false) + " and " + anyLeftOut();
    }

    private String anyLeftOut() {
        return "(" + String.join(" or ", leftOut) + ")";
    }

    /** What the names in {@link #fromAll} stand for, those of {@link #conditions} but for one; to be read last. */
    Map<String, Object> valuesOfAll() {
        Map<String, Object> values = new HashMap<>(conditions.values());
        if (leftOutIds != null) {
            values.remove(leftOutIds.substring(1));
        }
        return values;
    }

    /** The same for a list from which nothing is left out. */
    String fromAll(boolean begins) {
        if (begins && canBegin()) {
            return " from " + start.entity + " l join Article a on a.id = l.articleId where l." + start.field + " = "
                    + start.value + " and l.listedAt is not null and " + conditions.where();
        }
        return " from Article a where " + conditions.where() + (start == null ? "" : " and " + start.condition);
    }

    Conditions conditions() {
        return conditions;
    }

    boolean isOfPages() {
        return !Boolean.FALSE.equals(pages);
    }

    boolean isOfArticles() {
        return !Boolean.TRUE.equals(pages);
    }

    /**
     * Whether the number of rows depends on the values, so that each has to be planned for, and this was not asked before:
     * a transaction has to be told once. What is read from the index of one author or term has one plan for all.
     */
    boolean takesPlanByValues(boolean begins) {
        boolean needed = filters > (begins && canBegin() ? 1 : 0) && !planned;
        planned |= needed;
        return needed;
    }

    /** Whether it is all that is public of its kind, but for what is left out. */
    boolean isUnfiltered() {
        return listed && filters == 0;
    }

    /** The one author whose public articles it is, but for what is left out, {@code null} for any other list. */
    Long onlyAuthor() {
        return listed && filters == 1 ? startAuthor() : null;
    }

    /** The one term whose public articles it is, but for what is left out, {@code null} for any other list. */
    Long onlyTerm() {
        return listed && filters == 1 && Boolean.FALSE.equals(pages) ? startTerm() : null;
    }
}
