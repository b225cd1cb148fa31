package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.ArticleBody;
import dev.byline.article.ArticleBodyRepository;
import dev.byline.article.ArticleRepository;
import dev.byline.pagecache.Shown;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads of posts and pages. */
@ApplicationScoped
public class PostRoutes implements RestRoutes {

    private static final List<String> TERMS = List.of("categories", "categories_exclude", "tags", "tags_exclude");

    @Inject
    PostList lists;

    @Inject
    PostRights rights;

    @Inject
    PostViews views;

    @Inject
    PostLinks links;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleBodyRepository bodies;

    @Inject
    Shown shown;

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (PostKind kind : PostKind.values()) {
            routes.add(Route.of(kind.path(), PostSchema.of(kind),
                    Endpoint.reads(PostArguments.ofList(kind), request -> list(request, kind))
                            .allowedBy(rights::checkListing)));
            routes.add(Route.of(kind.pathOfOne(), PostSchema.of(kind),
                    Endpoint.reads(PostArguments.ofOne(), request -> one(request, kind))
                            .allowedBy(request -> rights.checkReading(request, kind))
                            .preparedBy(this::gather)));
        }
        return routes;
    }

    private RestAnswer list(RestRequest request, PostKind kind) {
        shown.tag("articles");
        if (kind == PostKind.PAGE) {
            shown.tag("pages");
        }
        if (!request.ids("author").isEmpty() || !request.ids("author_exclude").isEmpty()) {
            shown.tag("authors");
        }
        if (TERMS.stream().anyMatch(request::sent)) {
            shown.tag("terms");
        }
        PostList.Found found = lists.find(request, kind);
        Map<Long, ArticleBody> texts = PostViews.needsBody(request) ? texts(found.articles()) : Map.of();
        links.gather(found.articles().stream().map(article -> article.id).toList(), request);
        List<Map<String, Object>> items = new ArrayList<>();
        for (Article article : found.articles()) {
            boolean opened = !article.isProtected() || request.isSignedIn();
            items.add(views.view(article, texts.get(article.id), opened, request));
        }
        return RestAnswer.collection(request, items, found.total());
    }

    private RestAnswer one(RestRequest request, PostKind kind) {
        Article article = rights.find(request, kind);
        ArticleBody body = PostViews.needsBody(request)
                ? request.memo(List.of("body", article.id), () -> texts(List.of(article)).get(article.id)) : null;
        Map<String, Object> post = views.view(article, body, rights.open(request, article), request);
        return RestAnswer.of(post).header("Link", "<" + post.get("link") + ">; rel=\"alternate\"; type=text/html");
    }

    private Map<Long, ArticleBody> texts(List<Article> articles) {
        return bodies.mapIfFits(articles)
                .orElseThrow(() -> RestError.contentTooLong("posts", "content and excerpt"));
    }

    /** Many single posts at once, such as the parents of pages. */
    private void gather(Collection<RestRequest> requests) {
        List<Long> ids = requests.stream().map(RestRequest::id).toList();
        Map<Long, Article> found = articles.mapByIds(ids);
        bodies.mapIfFits(found.values()).ifPresent(texts -> requests.forEach(
                request -> request.remember(List.of("body", request.id()), texts.get(request.id()))));
        requests.forEach(request -> {
            Article article = found.get(request.id());
            if (article == null || article.isPublic()) {
                request.remember(List.of("post", request.id()), Optional.ofNullable(article));
            }
        });
    }
}
