package dev.byline.reader;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Forms that are sent to the API's path, as those of other front ends are. Works also while pages are off. */
@Path("/api/v1/articles")
public class CommentFormResource {

    @Inject
    FormPosts posts;

    /** Takes a form as the page's own path does; clients that ask for JSON get the JSON face's answers. */
    @POST
    @Path("/{slug}/comments")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response comment(@Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServerRequest request,
            @RestPath String slug, @BeanParam CommentPost form) {
        return posts.take(slug, form, uri, request, headers);
    }
}
