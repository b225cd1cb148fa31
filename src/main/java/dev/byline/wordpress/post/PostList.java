package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleFilter;
import dev.byline.article.ArticleFinder;
import dev.byline.article.ArticleStatus;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.TermRepository;
import dev.byline.wordpress.rest.PhpValues;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Collections of posts and pages: from their parameters to a page of articles. */
@ApplicationScoped
class PostList {

    @Inject
    ArticleFinder finder;

    @Inject
    ArticleAccess access;

    @Inject
    TermRepository terms;

    /**
     * A page of a collection.
     *
     * @param total the number in all; 0 for an offset behind the last, as in WordPress
     */
    record Found(List<Article> articles, long total) {
    }

    Found find(RestRequest request, PostKind kind) {
        String orderby = request.text("orderby");
        PostSearch search = search(request);
        if (orderby.equals("relevance") && search == null) {
            throw RestError.of(400, "rest_no_search_term_defined",
                    "You need to define a search term to order by relevance.");
        }
        if (orderby.equals("include") && request.ids("include").isEmpty()) {
            throw RestError.of(400, "rest_orderby_include_missing_include",
                    "You need to define an include parameter to order by include.");
        }
        ArticleFilter filter = filter(request, kind, search);
        long total = finder.count(filter);
        Window window = Window.ofPosts(request);
        long pages = (total + window.size() - 1) / window.size();
        if (request.number("page", 1) > pages && total > 0) {
            throw RestError.of(400, "rest_post_invalid_page_number",
                    "The page number requested is larger than the number of pages available.");
        }
        return window.isPast(total) ? new Found(List.of(), 0)
                : new Found(read(request, filter, search, orderby, window.offset(), window.size()), total);
    }

    private List<Article> read(RestRequest request, ArticleFilter filter, PostSearch search, String orderby, int offset,
            int limit) {
        boolean descending = request.text("order").equals("desc");
        return switch (orderby) {
            case "include" -> finder.listPageAsGiven(filter, request.ids("include"), offset, limit);
            case "include_slugs" -> finder.listPageBySlugs(filter, PostSlugs.stored(request.words("slug")), offset, limit);
            case "relevance" -> finder.listPageByRelevance(filter, search.phrase(), search.titles(), descending, offset, limit);
            default -> finder.listPage(filter, order(orderby), descending, offset, limit);
        };
    }

    private static ArticleFinder.Order order(String orderby) {
        return switch (orderby) {
            case "author" -> ArticleFinder.Order.AUTHOR;
            case "id" -> ArticleFinder.Order.ID;
            case "modified" -> ArticleFinder.Order.UPDATED;
            case "parent" -> ArticleFinder.Order.PARENT;
            case "slug" -> ArticleFinder.Order.SLUG;
            case "title" -> ArticleFinder.Order.TITLE;
            case "menu_order" -> ArticleFinder.Order.MENU;
            default -> ArticleFinder.Order.DATE;
        };
    }

    private static PostSearch search(RestRequest request) {
        String text = request.text("search");
        return text == null || text.isEmpty() ? null : PostSearch.of(text);
    }

    private ArticleFilter filter(RestRequest request, PostKind kind, PostSearch search) {
        Set<ArticleStatus> statuses = statuses(request.words("status"));
        ArticleFilter filter = kind.filter().withStatus(statuses);
        if (!statuses.equals(Set.of(ArticleStatus.PUBLISHED))) {
            access.limit(filter);
        }
        // Of the two lists of ids WordPress heeds the first, of authors the excluded ones.
        if (!request.ids("include").isEmpty()) {
            filter.ids(request.ids("include"));
        } else if (!request.ids("exclude").isEmpty()) {
            filter.notIds(request.ids("exclude"));
        }
        if (!request.ids("author_exclude").isEmpty()) {
            filter.notBy(request.ids("author_exclude"));
        } else if (!request.ids("author").isEmpty()) {
            filter.by(request.ids("author"));
        }
        if (!request.words("slug").isEmpty()) {
            filter.slugs(PostSlugs.stored(request.words("slug")));
        }
        moments(request, filter);
        if (kind == PostKind.PAGE) {
            places(request, filter);
        } else {
            if (request.get("sticky") != null) {
                filter.sticky(request.flag("sticky"));
            }
            filed(request, filter);
        }
        if (search != null && !search.isEmpty()) {
            filter.matching(search.patterns(), search.without(), !request.isSignedIn());
        }
        return filter;
    }

    private static void moments(RestRequest request, ArticleFilter filter) {
        String after = request.text("after");
        String before = request.text("before");
        String changedAfter = request.text("modified_after");
        String changedBefore = request.text("modified_before");
        if (after != null) {
            filter.publishedAfter(RestDates.parse(after).orElseThrow());
        }
        if (before != null) {
            filter.publishedBefore(RestDates.parse(before).orElseThrow());
        }
        if (changedAfter != null) {
            filter.updatedAfter(RestDates.parse(changedAfter).orElseThrow());
        }
        if (changedBefore != null) {
            filter.updatedBefore(RestDates.parse(changedBefore).orElseThrow());
        }
    }

    private static void places(RestRequest request, ArticleFilter filter) {
        if (request.get("menu_order") != null) {
            filter.menuOrder((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, request.number("menu_order", 0))));
        }
        if (!request.ids("parent").isEmpty()) {
            filter.below(request.ids("parent"));
        } else if (!request.ids("parent_exclude").isEmpty()) {
            filter.notBelow(request.ids("parent_exclude"));
        }
    }

    private void filed(RestRequest request, ArticleFilter filter) {
        List<String> alternatives = new ArrayList<>();
        boolean any = "OR".equals(request.text("tax_relation"));
        for (Taxonomy taxonomy : List.of(Taxonomy.SECTION, Taxonomy.TAG)) {
            String name = taxonomy == Taxonomy.SECTION ? "categories" : "tags";
            for (Collection<Long> group : groups(request.get(name), taxonomy)) {
                if (any) {
                    alternatives.add(filter.filedUnder(group));
                } else {
                    filter.under(group);
                }
            }
            Collection<Long> excluded = excluded(request.get(name + "_exclude"), taxonomy);
            if (!excluded.isEmpty()) {
                filter.notUnder(excluded);
            }
        }
        if (!alternatives.isEmpty()) {
            filter.anyOf(alternatives);
        }
    }

    /** Groups of terms; an article has to be filed under one of each. */
    private List<Collection<Long>> groups(Object value, Taxonomy taxonomy) {
        List<Long> ids = ids(value);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Collection<Long>> groups = new ArrayList<>();
        if (value instanceof Map<?, ?> query && "AND".equals(query.get("operator"))) {
            new LinkedHashSet<>(ids).forEach(id -> groups.add(resolved(List.of(id), value, taxonomy)));
        } else {
            groups.add(resolved(ids, value, taxonomy));
        }
        return groups;
    }

    private Collection<Long> excluded(Object value, Taxonomy taxonomy) {
        List<Long> ids = ids(value);
        return ids.isEmpty() ? ids : resolved(ids, value, taxonomy);
    }

    private Collection<Long> resolved(List<Long> ids, Object value, Taxonomy taxonomy) {
        List<Long> known = terms.listKnownIds(taxonomy, ids);
        return value instanceof Map<?, ?> query && Boolean.TRUE.equals(query.get("include_children"))
                && taxonomy == Taxonomy.SECTION ? terms.listIdsWithBelow(known) : known;
    }

    private static List<Long> ids(Object value) {
        List<?> list = value instanceof Map<?, ?> query ? PhpValues.toList(query.get("terms")) : PhpValues.toList(value);
        return list == null ? List.of() : list.stream().map(PhpValues::toLong).toList();
    }

    /** Statuses of WordPress that no article has here find nothing. */
    static Set<ArticleStatus> statuses(List<String> words) {
        Set<ArticleStatus> statuses = EnumSet.noneOf(ArticleStatus.class);
        for (String word : words) {
            switch (word) {
                case "publish" -> statuses.add(ArticleStatus.PUBLISHED);
                case "future" -> statuses.add(ArticleStatus.SCHEDULED);
                case "draft" -> statuses.add(ArticleStatus.DRAFT);
                case "trash" -> statuses.add(ArticleStatus.ARCHIVED);
                case "any" -> statuses.addAll(Set.of(ArticleStatus.PUBLISHED, ArticleStatus.SCHEDULED, ArticleStatus.DRAFT));
                default -> {
                    // Nothing here is pending or private.
                }
            }
        }
        return statuses.isEmpty() && words.isEmpty() ? Set.of(ArticleStatus.PUBLISHED) : statuses;
    }
}
