package dev.byline.reader;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.Problem;
import dev.byline.pagecache.Cached;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The front page and the lists under filters. */
@Path("/")
public class HomeResource {

    @Inject
    HomePages pages;

    @Inject
    ErrorPages errors;

    /** Newest articles, filtered by {@code author section tag kind q}. */
    @GET
    @Cached
    @Operation(hidden = true)
    public Response home(@Context UriInfo uri) {
        errors.requireEnabled();
        return HtmlAnswer.of(200, pages.page(uri)).build();
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return errors.answer(problem, headers);
    }
}
