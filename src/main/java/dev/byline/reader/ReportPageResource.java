package dev.byline.reader;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.http.Ids;
import dev.byline.http.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page on which a reader reports a comment; works without JavaScript. */
@Path("/comments/{id}/report")
public class ReportPageResource {

    @Inject
    ReportForms forms;

    @Inject
    ErrorPages errors;

    /** The form: 404 unless everybody can read the comment. */
    @GET
    @Operation(hidden = true)
    public Response form(@RestPath String id) {
        errors.requireEnabled();
        return forms.form(Ids.parse(id));
    }

    /** Takes the form: 303 to the thanks, or the form again with what is wrong. */
    @POST
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response report(@Context HttpServerRequest request, @Context HttpHeaders headers, @RestPath String id,
            @RestForm String reason, @RestForm String detail) {
        errors.requireEnabled();
        return forms.take(Ids.parse(id), new ReportForms.Sent(reason, detail), request, headers, true);
    }

    /** Thanks for a report. */
    @GET
    @Path("/thanks")
    @Operation(hidden = true)
    public Response thanks(@RestPath String id) {
        errors.requireEnabled();
        return forms.thanks(Ids.parse(id));
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return errors.answer(problem, headers);
    }
}
