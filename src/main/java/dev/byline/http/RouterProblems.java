package dev.byline.http;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.data.DatabaseAway;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Problem documents for what fails before or beside a resource: credentials, unknown paths, unreadable requests. */
@ApplicationScoped
public class RouterProblems {

    @Inject
    ObjectMapper json;

    @Inject
    AllowedMethods methods;

    @Inject
    @All
    List<Dialect> dialects;

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().last().handler(context -> answer(context,
                methods.refusal(context.normalizedPath(), context.request().method().name())));
        for (int status : new int[] { 400, 401, 403, 404, 405, 406, 413, 414, 415, 431 }) {
            router.errorHandler(status, context -> answer(context, Problem.of(ProblemType.ofStatus(status))));
        }
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof Problem problem) {
            answer(context, problem);
        } else if (failure != null && failure.getCause() instanceof Problem problem) {
            answer(context, problem);
        } else if (failure instanceof AuthenticationFailedException) {
            answer(context, Problem.of(ProblemType.UNAUTHENTICATED)
                    .header("WWW-Authenticate", ProblemMappers.CHALLENGE));
        } else if (DatabaseAway.isCauseOf(failure)) {
            // Whoever signs in is looked up before any resource is asked.
            DatabaseAway.note(failure);
            answer(context, ProblemMappers.databaseAway());
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            answer(context, Problem.of(ProblemType.ofStatus(context.statusCode())));
        } else {
            context.next();
        }
    }

    /** Ends a routed request with a problem. */
    public void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        for (Dialect dialect : dialects) {
            if (dialect.isSpokenBy(context.request())) {
                Dialect.Refusal refusal = dialect.word(problem, context.request());
                response.setStatusCode(refusal.status());
                refusal.headers().forEach(response::putHeader);
                response.end(refusal.body());
                return;
            }
        }
        response.setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(problem.document()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem document is plain JSON", impossible);
        }
    }
}
