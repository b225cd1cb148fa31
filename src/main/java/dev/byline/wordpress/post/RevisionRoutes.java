package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.Revision;
import dev.byline.article.RevisionRepository;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.Schema;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What posts and pages said after each save, newest first, for those who may change them. They are never deleted. */
@ApplicationScoped
public class RevisionRoutes implements RestRoutes {

    private static final Argument PARENT = Argument.of("parent", Schema.integer());
    private static final Argument CONTEXT = Argument.context("view", "embed", "edit");
    /** WordPress lists all of them by default; here a page is never longer than a hundred. */
    private static final List<Argument> LIST = List.of(PARENT, CONTEXT,
            Argument.of("page", Schema.integer().defaults(1L).min(1)).checkedEarly(),
            Argument.of("per_page", Schema.integer().defaults(100L).min(1).max(100)).checkedEarly(),
            Argument.of("offset", Schema.integer()),
            Argument.of("order", Schema.string().defaults("desc").oneOf("asc", "desc")),
            Argument.of("orderby", Schema.string().defaults("date").oneOf("date", "id")));

    @Inject
    ArticleAccess access;

    @Inject
    RevisionRepository revisions;

    @Inject
    RevisionViews views;

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (PostKind kind : PostKind.values()) {
            String path = kind.path() + "/(?P<parent>[\\d]+)/revisions";
            routes.add(Route.of(path, RevisionViews.schema(kind),
                    Endpoint.reads(LIST, request -> list(request, kind)).allowedBy(request -> parent(request, kind))));
            routes.add(Route.of(path + "/(?P<id>[\\d]+)", RevisionViews.schema(kind),
                    Endpoint.reads(List.of(PARENT, Argument.ID, CONTEXT), request -> one(request, kind))
                            .allowedBy(request -> parent(request, kind))));
        }
        return routes;
    }

    private RestAnswer list(RestRequest request, PostKind kind) {
        Article article = parent(request, kind);
        long total = revisions.countAll(article.id);
        Window window = Window.ofPosts(request);
        if (window.isPast(total)) {
            throw request.sent("offset") ? RestError.of(400, "rest_revision_invalid_offset_number",
                    "The offset number requested is larger than or equal to the number of available revisions.")
                    : RestError.of(400, "rest_revision_invalid_page_number",
                            "The page number requested is larger than the number of pages available.");
        }
        List<Map<String, Object>> items = revisions
                .listPage(article.id, request.text("order").equals("desc"), window.offset(), window.size()).stream()
                .map(revision -> views.view(revision, article, request)).toList();
        return RestAnswer.collection(request, items, total);
    }

    private RestAnswer one(RestRequest request, PostKind kind) {
        Article article = parent(request, kind);
        Revision revision = revisions.findById(request.id());
        if (revision == null || !article.id.equals(revision.articleId)) {
            throw RestError.of(404, "rest_post_invalid_id", "Invalid revision ID.");
        }
        return RestAnswer.of(views.view(revision, article, request));
    }

    private Article parent(RestRequest request, PostKind kind) {
        long id = request.number("parent", 0);
        Article article = request.memo(List.of("post", id), () -> access.findVisible(id))
                .filter(found -> PostKind.of(found) == kind)
                .orElseThrow(() -> RestError.of(404, "rest_post_invalid_parent", "Invalid post parent ID."));
        if (!access.mayWrite(article)) {
            throw RestError.forbidden(request, "rest_cannot_read",
                    "Sorry, you are not allowed to view revisions of this post.");
        }
        return article;
    }
}
