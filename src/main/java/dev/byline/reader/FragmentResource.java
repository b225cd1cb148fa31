package dev.byline.reader;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.pagecache.Cached;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Threads as plain HTML, for sites that put them into pages when those are built. Works also while pages are off. */
@Path("/articles/{slug}/comments.html")
public class FragmentResource {

    @Inject
    Fragments fragments;

    @Inject
    ErrorPages errors;

    /** The thread: 404 if the article is not there for the caller, 308 if it has another slug now. */
    @GET
    @Cached
    @Operation(hidden = true)
    public Response fragment(@Context UriInfo uri, @RestPath String slug) {
        Parameters parameters = Parameters.of(uri, "after", "limit", "password");
        parameters.check();
        Response.ResponseBuilder answer =
                HtmlAnswer.of(200, ReaderTemplates.fragment(fragments.compose(slug, uri, parameters)));
        // The article's page is what search engines are to show.
        answer.header("X-Robots-Tag", "noindex");
        return (parameters.text("password").isPresent() ? HtmlAnswer.personal(answer) : answer).build();
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return errors.answer(problem, headers);
    }
}
