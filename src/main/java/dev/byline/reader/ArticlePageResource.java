package dev.byline.reader;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.pagecache.Cached;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Articles as pages, with their threads and the reply form. */
@Path("/articles/{slug}")
public class ArticlePageResource {

    @Inject
    ArticlePages pages;

    @Inject
    FormPosts posts;

    @Inject
    ErrorPages errors;

    /** An article: 404 if it is not there for the caller, 308 if it has another slug now. */
    @GET
    @Cached
    @Operation(hidden = true)
    public Response article(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug) {
        errors.requireEnabled();
        return answer(pages.compose(slug, uri, Visit.of(uri, null, RememberedWriter.of(headers), null)));
    }

    /** The same opened with its password, which thus stands in no address; 403 if it is wrong. */
    @POST
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response open(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RestForm String password) {
        errors.requireEnabled();
        return answer(pages.compose(slug, uri, Visit.of(uri, password, RememberedWriter.of(headers), null)));
    }

    /** Takes the reply form: 303 to the comment, or the page again with what is wrong. */
    @POST
    @Path("/comments")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response comment(@Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServerRequest request,
            @RestPath String slug, @BeanParam CommentPost form) {
        errors.requireEnabled();
        return posts.take(slug, form, uri, request, headers);
    }

    /** Leads those back who come to the form's address by hand. */
    @GET
    @Path("/comments")
    @Operation(hidden = true)
    public Response form(@RestPath String slug) {
        errors.requireEnabled();
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/articles/" + Link.encoded(slug) + "#respond").build();
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return errors.answer(problem, headers);
    }

    private static Response answer(ArticlePages.Composed page) {
        Response.ResponseBuilder answer =
                HtmlAnswer.of(page.denied() ? ProblemType.WRONG_PASSWORD.status() : 200, page.html());
        if (page.personal()) {
            HtmlAnswer.personal(answer);
        }
        if (page.proving()) {
            HtmlAnswer.proving(answer);
        }
        if (page.preview()) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.build();
    }
}
