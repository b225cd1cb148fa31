package dev.byline.wordpress.post;

import java.util.Optional;

import dev.byline.wordpress.rest.RestUrls;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Leads from {@link Permalinks addresses with an id} to the article, with 301 as WordPress does. */
@ApplicationScoped
public class PermalinkRedirect {

    private static final int BEFORE_THE_PAGE_CACHE = 2;

    @Inject
    Permalinks permalinks;

    @Inject
    RestUrls urls;

    void install(@Observes @Priority(BEFORE_THE_PAGE_CACHE) Router router) {
        router.route("/").order(Integer.MIN_VALUE).handler(this::lead);
    }

    private void lead(RoutingContext context) {
        HttpServerRequest request = context.request();
        Long id = "/".equals(request.path()) ? Permalinks.idIn(request.query()) : null;
        if (id == null || request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.next();
            return;
        }
        context.vertx().executeBlocking(() -> permalinks.slug(id), false).onComplete(
                found -> answer(context, found), context::fail);
    }

    private void answer(RoutingContext context, Optional<String> slug) {
        if (slug.isEmpty()) {
            context.fail(404);
            return;
        }
        context.response().setStatusCode(301).putHeader("Location", urls.page("/articles/" + slug.get()))
                .putHeader("Cache-Control", "no-cache").end();
    }
}
