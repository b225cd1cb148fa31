package dev.byline.reader;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.AllowedMethods;
import dev.byline.http.Problem;
import dev.byline.http.ProblemMappers;
import dev.byline.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Shows people who follow a wrong link a page. Programs, and every path of an API, get the problem document. */
public final class WrongLinks {

    @Inject
    ErrorPages errors;

    @Inject
    AllowedMethods methods;

    @ServerExceptionMapper
    Response notFound(NotFoundException nothing, HttpHeaders headers, HttpServerRequest request) {
        String path = request.path();
        boolean person = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getType().equals("text") && type.getSubtype().equals("html"));
        Problem problem = methods.refusal(path, request.method().name());
        if (person && problem.type() == ProblemType.NOT_FOUND && !path.startsWith("/api/")
                && !path.startsWith("/wp-json")) {
            return errors.answer(problem, headers);
        }
        return ProblemMappers.answer(problem);
    }
}
