package dev.byline.wordpress.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.pagecache.Shown;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Categories and tags. */
@ApplicationScoped
public class TermRoutes implements RestRoutes {

    @Inject
    TermList lists;

    @Inject
    TermRights rights;

    @Inject
    TermViews views;

    @Inject
    TermWrites writes;

    @Inject
    TermRepository terms;

    @Inject
    ArticleRepository articles;

    @Inject
    Shown shown;

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (TermKind kind : TermKind.values()) {
            routes.add(Route.of(kind.path(), TermSchema.of(kind),
                    Endpoint.reads(TermSchema.ofList(kind), request -> list(request, kind))
                            .allowedBy(rights::checkListing).preparedBy(this::gatherPosts),
                    Endpoint.creates(Argument.ofWrites(TermSchema.of(kind), true), request -> create(request, kind))
                            .allowedBy(rights::checkCreating)));
            routes.add(Route.of(kind.path() + "/(?P<id>[\\d]+)", TermSchema.of(kind),
                    Endpoint.reads(TermSchema.ofOne(), request -> one(request, kind))
                            .allowedBy(request -> rights.checkReading(request, kind)).preparedBy(this::gatherTerms),
                    Endpoint.changes(TermSchema.ofChanges(kind),
                            request -> RestAnswer.of(views.view(writes.change(request, kind), "edit")))
                            .allowedBy(request -> rights.checkChanging(request, kind)),
                    Endpoint.deletes(TermSchema.ofRemovals(), request -> remove(request, kind))
                            .allowedBy(request -> rights.checkRemoving(request, kind))));
        }
        return routes;
    }

    private RestAnswer list(RestRequest request, TermKind kind) {
        if (request.number("post", 0) == 0) {
            shown.tag("terms");
        }
        TermList.Found found = lists.find(request, kind);
        return RestAnswer.collection(request,
                found.terms().stream().map(term -> views.view(term, request.context())).toList(), found.total(),
                Window.of(request).page());
    }

    private RestAnswer one(RestRequest request, TermKind kind) {
        return RestAnswer.of(views.view(rights.find(request, kind), request.context()));
    }

    private RestAnswer create(RestRequest request, TermKind kind) {
        Term term = writes.create(request, kind);
        return RestAnswer.created(views.view(term, "edit"), views.address(term));
    }

    private RestAnswer remove(RestRequest request, TermKind kind) {
        if (!request.flag("force")) {
            throw RestError.of(501, "rest_trash_not_supported",
                    "Terms do not support trashing. Set 'force=true' to delete.");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deleted", true);
        answer.put("previous", views.viewWithoutLinks(rights.find(request, kind), "view"));
        writes.remove(request.id());
        return RestAnswer.of(answer);
    }

    /** The articles of a list, which are in the session already with their terms. */
    private void gatherPosts(List<RestRequest> requests) {
        List<Long> ids = TermList.posts(requests).distinct().toList();
        if (ids.isEmpty()) {
            return;
        }
        Map<Long, Article> found = requests.get(0).memo(List.of("articles", ids), () -> articles.mapByIds(ids));
        for (RestRequest request : requests) {
            Article article = found.get(request.number("post", 0));
            if (article != null && article.isPublic()) {
                request.remember(List.of("post", article.id), Optional.of(article));
            }
        }
    }

    private void gatherTerms(List<RestRequest> requests) {
        Map<Long, Term> found = terms.listByIds(requests.stream().map(RestRequest::id).toList()).stream()
                .collect(Collectors.toMap(term -> term.id, Function.identity()));
        requests.forEach(request ->
                request.remember(List.of("term", request.id()), Optional.ofNullable(found.get(request.id()))));
    }
}
