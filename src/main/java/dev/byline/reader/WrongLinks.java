package dev.byline.reader;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.Problem;
import dev.byline.http.ProblemDocument;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Shows people who follow a wrong link a page. Programs, and every path of an API, get the problem document. */
public final class WrongLinks {

    @Inject
    ErrorPages errors;

    @ServerExceptionMapper
    Response notFound(NotFoundException nothing, HttpHeaders headers, UriInfo uri) {
        String path = uri.getRequestUri().getPath();
        boolean person = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getType().equals("text") && type.getSubtype().equals("html"));
        Problem problem = Problem.notFound();
        return person && !path.startsWith("/api/") && !path.startsWith("/wp-json") ? errors.answer(problem, headers)
                : Response.status(problem.type().status()).type(ProblemDocument.MEDIA_TYPE)
                        .header("Cache-Control", "no-store").entity(problem.document()).build();
    }
}
