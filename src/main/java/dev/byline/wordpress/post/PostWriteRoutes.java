package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.hibernate.exception.ConstraintViolationException;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;

/** Writes of posts and pages. */
@ApplicationScoped
public class PostWriteRoutes implements RestRoutes {

    private static final int TRIES = 6;
    private static final long LEAST_WAIT = 5_000_000;
    private static final long MOST_WAIT = 40_000_000;

    @Inject
    PostWriting writing;

    @Inject
    PostWriteRights rights;

    @Inject
    PostRights posts;

    @Inject
    RestUrls urls;

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (PostKind kind : PostKind.values()) {
            routes.add(Route.of(kind.path(), null,
                    Endpoint.creates(PostWriteArguments.ofCreation(kind), request -> create(request, kind))
                            .allowedBy(rights::checkCreating)));
            routes.add(Route.of(kind.pathOfOne(), null,
                    Endpoint.changes(PostWriteArguments.ofChange(kind, posts), request -> change(request, kind))
                            .allowedBy(request -> rights.checkChanging(request, kind)),
                    Endpoint.deletes(PostWriteArguments.ofDeletion(), request -> delete(request, kind))
                            .allowedBy(request -> rights.checkDeleting(request, kind))));
        }
        return routes;
    }

    private RestAnswer create(RestRequest request, PostKind kind) {
        Map<String, Object> post = insistently(() -> writing.create(request, kind));
        return RestAnswer.created(post, urls.route(kind.path((Long) post.get("id"))));
    }

    private RestAnswer change(RestRequest request, PostKind kind) {
        return RestAnswer.of(insistently(() -> writing.change(request, kind)));
    }

    private RestAnswer delete(RestRequest request, PostKind kind) {
        if (!request.flag("force")) {
            return RestAnswer.of(insistently(() -> writing.trash(request, kind)));
        }
        Map<String, Object> previous = new LinkedHashMap<>(insistently(() -> writing.delete(request, kind)));
        previous.remove("_links");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deleted", true);
        answer.put("previous", previous);
        return RestAnswer.of(answer);
    }

    /** Tries again where somebody took the slug or changed the post in the same moment: clients cannot do it better. */
    private static Map<String, Object> insistently(Supplier<Map<String, Object>> write) {
        for (int left = TRIES - 1; left > 0; left--) {
            try {
                return write.get();
            } catch (ConstraintViolationException | OptimisticLockException | Problem failed) {
                if (failed instanceof Problem problem && problem.type() != ProblemType.CONFLICT) {
                    throw failed;
                }
                // H2 tells of a slug that is taken before whoever takes it has committed.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LEAST_WAIT, MOST_WAIT));
            }
        }
        try {
            return write.get();
        } catch (ConstraintViolationException | OptimisticLockException raced) {
            throw RestError.of(409, "rest_conflict", "The post was changed by somebody else in this moment.");
        }
    }
}
