package dev.byline.reader;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.Ids;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reports that are sent as forms to the API's path, as other front ends may do. Works also while pages are off. */
@Path("/api/v1/comments")
public class ReportFormResource {

    @Inject
    ReportForms forms;

    /** Takes a form as the page's own path does; clients that do not ask for pages get problems. */
    @POST
    @Path("/{id}/reports")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response report(@Context HttpServerRequest request, @Context HttpHeaders headers, @RestPath String id,
            @RestForm String reason, @RestForm String detail) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return forms.take(Ids.parse(id), new ReportForms.Sent(reason, detail), request, headers,
                accept != null && accept.contains("text/html"));
    }
}
