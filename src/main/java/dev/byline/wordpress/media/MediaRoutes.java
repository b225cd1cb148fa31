package dev.byline.wordpress.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleRepository;
import dev.byline.pagecache.Shown;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Media, read only: nothing is uploaded here, and writes are refused as to who lacks the right. */
@ApplicationScoped
public class MediaRoutes implements RestRoutes {

    @Inject
    MediaList lists;

    @Inject
    MediaViews views;

    @Inject
    ArticleAccess access;

    @Inject
    ArticleRepository articles;

    @Inject
    Shown shown;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("/wp/v2/media", MediaSchema.SCHEMA,
                        Endpoint.reads(MediaSchema.ofList(), this::list).allowedBy(MediaRoutes::checkListing),
                        Endpoint.creates(Argument.ofWrites(MediaSchema.SCHEMA, true), MediaRoutes::never)
                                .allowedBy(MediaRoutes::refuseCreating)),
                Route.of("/wp/v2/media/(?P<id>[\\d]+)", MediaSchema.SCHEMA,
                        Endpoint.reads(MediaSchema.ofOne(), this::one).allowedBy(this::checkReading).preparedBy(this::gather),
                        Endpoint.changes(MediaSchema.ofChanges(), MediaRoutes::never).allowedBy(request ->
                                refuse(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.")),
                        Endpoint.deletes(MediaSchema.ofRemovals(), MediaRoutes::never).allowedBy(request ->
                                refuse(request, "rest_cannot_delete", "Sorry, you are not allowed to delete this post."))));
    }

    /** The article whose image it is, found under the key of posts, which may have looked it up before. */
    private Article find(RestRequest request) {
        // Also of what is not there: it may be embedded in an answer that is kept, and come to be.
        shown.tag("article", request.id());
        Optional<Article> found = request.memo(List.of("post", request.id()), () -> access.findVisible(request.id()));
        return found.filter(article -> article.imageUrl != null)
                .orElseThrow(() -> RestError.of(404, "rest_post_invalid_id", "Invalid post ID."));
    }

    private static void checkListing(RestRequest request) {
        if (request.context().equals("edit") && !request.caller().is(Role.AUTHOR)) {
            throw RestError.forbidden(request, "rest_forbidden_context",
                    "Sorry, you are not allowed to edit posts in this post type.");
        }
    }

    private void checkReading(RestRequest request) {
        Article article = find(request);
        if (request.context().equals("edit") && !access.mayWrite(article)) {
            throw RestError.forbidden(request, "rest_forbidden_context", "Sorry, you are not allowed to edit this post.");
        }
    }

    private RestAnswer list(RestRequest request) {
        shown.tag("articles");
        MediaList.Found found = lists.find(request);
        return RestAnswer.collection(request,
                found.articles().stream().map(article -> views.view(article, request.context())).toList(), found.total());
    }

    private RestAnswer one(RestRequest request) {
        Article article = find(request);
        return RestAnswer.of(views.view(article, request.context()))
                .header("Link", "<" + views.page(article) + ">; rel=\"alternate\"; type=text/html");
    }

    private void gather(List<RestRequest> requests) {
        List<Long> ids = requests.stream().map(RestRequest::id).distinct().toList();
        // Under the key of terms, which are asked for with the same articles where all have images.
        Map<Long, Article> found = requests.get(0).memo(List.of("articles", ids), () -> articles.mapByIds(ids));
        requests.forEach(request -> {
            Article article = found.get(request.id());
            if (article == null || article.isPublic()) {
                request.remember(List.of("post", request.id()), Optional.ofNullable(article));
            }
        });
    }

    private static void refuseCreating(RestRequest request) {
        throw RestError.forbidden(request, "rest_cannot_create", request.isSignedIn()
                ? "Sorry, you are not allowed to upload media on this site."
                : "Sorry, you are not allowed to create posts as this user.");
    }

    private void refuse(RestRequest request, String code, String message) {
        find(request);
        throw RestError.forbidden(request, code, message);
    }

    private static RestAnswer never(RestRequest request) {
        throw RestError.noRoute();
    }
}
