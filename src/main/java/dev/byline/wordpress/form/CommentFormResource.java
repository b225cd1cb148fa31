package dev.byline.wordpress.form;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Takes comments from WordPress' classic form (WordPress: {@code wp-comments-post.php}). */
@Path(CommentFormResource.PATH)
public class CommentFormResource {

    /** Where WordPress' form goes. */
    static final String PATH = "/wp-comments-post.php";

    @Inject
    FormSubmissions submissions;

    @Inject
    FormPages pages;

    /** Takes a comment: 302 to it, or a page that says what is wrong and holds what was typed. */
    @POST
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response take(@Context HttpServerRequest request, @BeanParam CommentForm form,
            @RestCookie("byline_ownership") String ownership) {
        FormSubmissions.Result result = submissions.take(form.typed(), request, ownership);
        if (result.failure() != null) {
            return page(result.failure(), result.back(), form.typed());
        }
        Response.ResponseBuilder answer = Response.status(Response.Status.FOUND)
                .header("Content-Type", "text/html; charset=UTF-8").header("X-Redirect-By", "WordPress").header("Location", result.location());
        FormPages.uncached().forEach(answer::header);
        result.cookies().forEach(cookie -> answer.header("Set-Cookie", cookie));
        return answer.build();
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return page(Failure.of(problem), "/", null);
    }

    private Response page(Failure failure, String back, CommentForm.Typed typed) {
        Response.ResponseBuilder answer = Response.status(failure.status()).entity(pages.page(failure, back, typed));
        Map<String, String> headers = FormPages.headers(failure);
        headers.forEach(answer::header);
        return answer.build();
    }
}
