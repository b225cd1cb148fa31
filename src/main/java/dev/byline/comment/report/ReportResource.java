package dev.byline.comment.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.security.ClientAddress;
import dev.byline.security.Origins;
import dev.byline.security.Roles;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Readers' reports about comments as JSON. */
@Path("/api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class ReportResource {

    @Inject
    ReportService service;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Origins origins;

    @Inject
    JsonBodies bodies;

    @Inject
    Cursors cursors;

    /** The reasons that readers can choose, in the order in which to show them. */
    @GET
    @Path("/report-reasons")
    @Operation(summary = "The reasons for which a comment can be reported")
    public List<ReportReason> reasons(@Context UriInfo uri) {
        Parameters.none(uri);
        return ReportReason.all();
    }

    /** Takes a report: 202, also for a repeated one, which counts once. 404 unless everybody can read the comment. */
    @POST
    @Path("/{id}/reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report a comment; needs no account",
            description = "Forms (urlencoded and multipart) are taken here as well; they are answered with a redirect.")
    @APIResponse(responseCode = "202", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ReportReceipt.class)))
    public Response report(@Context UriInfo uri, @Context HttpServerRequest request, @RestPath String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReportDraft.class))) byte[] body) {
        Parameters.none(uri);
        origins.require(request);
        long comment = Ids.parse(id);
        service.report(comment, bodies.read(body, ReportDraft.class), clientAddress.of(request));
        return Response.accepted(ReportReceipt.THANKS).header("Cache-Control", "no-store").build();
    }

    /** What was reported about a comment, newest first, for moderators. */
    @GET
    @Path("/{id}/reports")
    @RolesAllowed(Roles.MODERATOR)
    @Operation(summary = "What readers reported about a comment, for moderators")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ReportView.class)))
    public Response list(@Context UriInfo uri, @RestPath String id) {
        long comment = Ids.parse(id);
        Parameters parameters = Parameters.of(uri, "limit", "after");
        int limit = parameters.integer("limit", 1, 100, 20);
        Cursor cursor = cursors.read(ReportService.name(comment), parameters);
        parameters.check();
        return Pages.answer(service.page(comment, cursor, limit), uri);
    }
}
