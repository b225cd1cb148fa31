package dev.byline.wordpress.media;

import java.util.List;
import java.util.Set;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleFilter;
import dev.byline.article.ArticleFinder;
import dev.byline.article.ArticleStatus;
import dev.byline.wordpress.rest.RestDates;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The collection of media: from its parameters to a page of articles with images. */
@ApplicationScoped
class MediaList {

    @Inject
    ArticleFinder finder;

    @Inject
    ArticleAccess access;

    /** A page of articles, and the number of all; 0 for an offset behind the last, as of posts. */
    record Found(List<Article> articles, long total) {
    }

    Found find(RestRequest request) {
        String orderby = request.text("orderby");
        String search = request.text("search");
        if (orderby.equals("relevance") && (search == null || search.isEmpty())) {
            throw RestError.of(400, "rest_no_search_term_defined",
                    "You need to define a search term to order by relevance.");
        }
        if (orderby.equals("include") && request.ids("include").isEmpty()) {
            throw RestError.of(400, "rest_orderby_include_missing_include",
                    "You need to define an include parameter to order by include.");
        }
        ArticleFilter filter = filter(request);
        Window window = Window.of(request);
        long total = finder.count(filter);
        if (!window.isPast(total)) {
            return new Found(read(request, filter, orderby, window), total);
        }
        if (total > 0 && (request.number("page", 1) - 1) * window.size() >= total) {
            throw RestError.of(400, "rest_post_invalid_page_number",
                    "The page number requested is larger than the number of pages available.");
        }
        return new Found(List.of(), 0);
    }

    private ArticleFilter filter(RestRequest request) {
        ArticleFilter filter = ArticleFilter.ofAll().withImage();
        if (!request.words("status").contains("inherit")) {
            filter.withStatus(Set.of());
        } else if (request.isSignedIn()) {
            filter.withStatus(Set.of(ArticleStatus.PUBLISHED, ArticleStatus.SCHEDULED, ArticleStatus.DRAFT));
            access.limit(filter);
        } else {
            filter.withStatus(Set.of(ArticleStatus.PUBLISHED));
        }
        // An image has the id of what it belongs to.
        if (!request.ids("include").isEmpty()) {
            filter.ids(request.ids("include"));
        } else if (!request.ids("exclude").isEmpty()) {
            filter.notIds(request.ids("exclude"));
        }
        if (!request.ids("parent").isEmpty()) {
            filter.ids(request.ids("parent"));
        } else if (!request.ids("parent_exclude").isEmpty()) {
            filter.notIds(request.ids("parent_exclude"));
        }
        if (!request.ids("author_exclude").isEmpty()) {
            filter.notBy(request.ids("author_exclude"));
        } else if (!request.ids("author").isEmpty()) {
            filter.by(request.ids("author"));
        }
        if (!request.words("slug").isEmpty()) {
            filter.slugs(slugs(request));
        }
        moments(request, filter);
        types(request, filter);
        String search = request.text("search");
        if (search != null && !search.isBlank()) {
            filter.withImageContaining(search.strip());
        }
        return filter;
    }

    private static List<String> slugs(RestRequest request) {
        return request.words("slug").stream().filter(slug -> slug.endsWith(MediaViews.SLUG_END))
                .map(slug -> slug.substring(0, slug.length() - MediaViews.SLUG_END.length())).toList();
    }

    private static void moments(RestRequest request, ArticleFilter filter) {
        if (request.get("after") != null) {
            filter.publishedAfter(RestDates.parse(request.text("after")).orElseThrow());
        }
        if (request.get("before") != null) {
            filter.publishedBefore(RestDates.parse(request.text("before")).orElseThrow());
        }
        if (request.get("modified_after") != null) {
            filter.updatedAfter(RestDates.parse(request.text("modified_after")).orElseThrow());
        }
        if (request.get("modified_before") != null) {
            filter.updatedBefore(RestDates.parse(request.text("modified_before")).orElseThrow());
        }
    }

    /** Everything here is an image. Types that WordPress does not know it ignores. */
    private static void types(RestRequest request, ArticleFilter filter) {
        String type = request.text("media_type");
        String mime = request.text("mime_type");
        if (mime != null && !ImageType.endings(mime).isEmpty()) {
            filter.withImageEnding(ImageType.endings(mime));
        } else if (mime != null && mime.matches("(audio|video|text|application)/.+")
                || type != null && !type.equals("image")) {
            filter.ids(List.of());
        }
    }

    private List<Article> read(RestRequest request, ArticleFilter filter, String orderby, Window window) {
        boolean descending = request.text("order").equals("desc");
        if (orderby.equals("include")) {
            return finder.listPageAsGiven(filter, request.ids("include"), window.offset(), window.size());
        }
        if (orderby.equals("include_slugs")) {
            return finder.listPageBySlugs(filter, slugs(request), window.offset(), window.size());
        }
        ArticleFinder.Order order = switch (orderby) {
            case "author" -> ArticleFinder.Order.AUTHOR;
            case "id", "parent" -> ArticleFinder.Order.ID;
            case "modified" -> ArticleFinder.Order.UPDATED;
            case "slug" -> ArticleFinder.Order.SLUG;
            case "title" -> ArticleFinder.Order.TITLE;
            default -> ArticleFinder.Order.DATE;
        };
        return finder.listPage(filter, order, descending, window.offset(), window.size());
    }
}
