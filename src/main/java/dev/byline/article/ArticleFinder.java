package dev.byline.article;

import java.util.List;
import java.util.Map;

import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Reads pages of lists by number, for clients that count pages. A list is to be counted before it is read, since its order
 * may add values to it. Needs a transaction.
 */
@ApplicationScoped
public class ArticleFinder {

    private static final int DEEP = 200;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleTotalRepository totals;

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    /** Ways to sort a list. */
    public enum Order {
        /** By date of publication. */
        DATE("a.publishedAt"),
        /** By the last change. */
        UPDATED("a.updatedAt"),
        /** By title. */
        TITLE("a.title"),
        /** By slug. */
        SLUG("a.slug"),
        /** By id. */
        ID("a.id"),
        /** By the id of the first author. */
        AUTHOR("(select min(l.authorId) from AuthorListing l where l.articleId = a.id and l.position = 0)"),
        /** By the page above. */
        PARENT("coalesce(a.parentId, 0)"),
        /** By place in the menu. */
        MENU("a.menuOrder");

        private final String field;

        Order(String field) {
            this.field = field;
        }
    }

    /** A page of a list; equal values are decided by the id in the same direction. */
    public List<Article> listPage(ArticleFilter filter, Order order, boolean descending, int offset, int limit) {
        String direction = descending ? " desc" : "";
        String then = direction + (order == Order.ID ? "" : ", a.id" + direction);
        if (!filter.canBegin()) {
            return list(filter, order.field + then, offset, limit);
        }
        if (order == Order.DATE) {
            return list(filter, true, "l.listedAt" + direction + ", l.articleId" + direction, offset, limit);
        }
        boolean sortedAnew = totals.favourSorting(passing(filter), offset + limit);
        return list(filter, sortedAnew, (sortedAnew ? ArticleSort.withoutIndex(order.field) : order.field) + then, offset,
                limit);
    }

    /** How many public articles are listed under the author or term at which the list can begin. */
    private long passing(ArticleFilter filter) {
        if (filter.startTerm() != null) {
            return articlesUnder(filter.startTerm());
        }
        Author author = authors.findById(filter.startAuthor());
        return author == null ? 0 : author.articleCount;
    }

    private long articlesUnder(Long termId) {
        Term term = terms.findById(termId);
        return term == null ? 0 : term.articleCount;
    }

    /** A page of a list in the order in which ids are given. */
    public List<Article> listPageAsGiven(ArticleFilter filter, List<Long> ids, int offset, int limit) {
        return listAsGiven(filter, "a.id", ids, offset, limit);
    }

    /** A page of a list in the order in which slugs are given. */
    public List<Article> listPageBySlugs(ArticleFilter filter, List<String> slugs, int offset, int limit) {
        return listAsGiven(filter, "a.slug", slugs, offset, limit);
    }

    private List<Article> listAsGiven(ArticleFilter filter, String field, List<?> given, int offset, int limit) {
        return list(filter, given.isEmpty() ? "a.id" : filter.conditions().inOrder(field, given) + ", a.id", offset, limit);
    }

    /**
     * A page of what was searched for: titles with the whole phrase first, then those with all words, then those with
     * any, then the others; newest first among equals.
     */
    public List<Article> listPageByRelevance(ArticleFilter filter, String phrase, List<String> words, boolean descending,
            int offset, int limit) {
        List<String> each = words.stream().map(word -> "lower(a.title) like " + filter.conditions().name(word)).toList();
        String rank = "case when lower(a.title) like " + filter.conditions().name(phrase) + " then 1"
                + (each.isEmpty() ? "" : " when " + String.join(" and ", each) + " then 2"
                        + " when " + String.join(" or ", each) + " then 3") + " else 4 end";
        return list(filter, rank + (descending ? "" : " desc") + ", a.publishedAt desc, a.id desc", offset, limit);
    }

    private List<Article> list(ArticleFilter filter, String order, int offset, int limit) {
        return list(filter, false, order, offset, limit);
    }

    private List<Article> list(ArticleFilter filter, boolean begins, String order, int offset, int limit) {
        plan(filter, begins);
        String query = filter.from(begins) + " order by " + order;
        if (offset < DEEP) {
            return articles.find("select a" + query, filter.conditions().values()).range(offset, offset + limit - 1).list();
        }
        // What is skipped is read too: from an index alone, if only ids are asked for.
        List<Long> ids = articles.find("select a.id" + query, filter.conditions().values()).range(offset, offset + limit - 1)
                .project(Long.class).list();
        Map<Long, Article> found = articles.mapByIds(ids);
        return ids.stream().map(found::get).toList();
    }

    private void plan(ArticleFilter filter, boolean begins) {
        if (filter.takesPlanByValues(begins)) {
            articles.planByValues();
        }
    }

    /**
     * How many articles the list has. Where at most one filter is set, the number is mostly at hand, also where some are
     * left out.
     */
    public long count(ArticleFilter filter) {
        long all = countAll(filter);
        if (!filter.leavesOut()) {
            return all;
        }
        return all - articles.find("select count(*)" + filter.fromLeftOut(), filter.conditions().values())
                .project(Long.class).singleResult();
    }

    private long countAll(ArticleFilter filter) {
        if (filter.isUnfiltered()) {
            return (filter.isOfPages() ? totals.countOf(Article.PAGE) : 0)
                    + (filter.isOfArticles() ? totals.countListed() : 0);
        }
        if (filter.onlyAuthor() != null) {
            Author author = authors.findById(filter.onlyAuthor());
            return author == null ? 0 : (filter.isOfPages() ? author.pageCount : 0)
                    + (filter.isOfArticles() ? author.articleCount : 0);
        }
        if (filter.onlyTerm() != null) {
            return articlesUnder(filter.onlyTerm());
        }
        plan(filter, true);
        return articles.find("select count(*)" + filter.fromAll(true), filter.valuesOfAll())
                .project(Long.class).singleResult();
    }
}
