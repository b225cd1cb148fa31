package dev.byline.comment.spam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.JsonBodies;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Preconditions;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The rules of the checks, for moderators: read, try, save. */
@Path("/api/v1/moderation/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Tag(name = "Comments: moderation")
public class RulesResource {

    @Inject
    RulesService service;

    @Inject
    RulesVersions versions;

    @Inject
    Trial trial;

    @Inject
    JsonBodies bodies;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    /** The rules in force; their version is the entity tag. */
    @GET
    @Operation(summary = "The rules in force: weights, thresholds, lists, limits")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = RulesView.class)))
    public Response current(@Context UriInfo uri) {
        Parameters.none(uri);
        return answer(versions.latest());
    }

    /** Saves the next version: 428 without {@code If-Match}, 412 if somebody saved meanwhile. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Save rules as the next version")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = RulesView.class)))
    public Response save(@Context UriInfo uri, @Context HttpHeaders headers, @RequestBody(
            content = @Content(schema = @Schema(implementation = RulesDraft.class))) byte[] body) {
        Parameters.none(uri);
        RulesDraft draft = bodies.read(body, RulesDraft.class, service::errors);
        service.refresh();
        Preconditions.requireMatch(headers, service.current().version());
        Rules saved = service.save(service.read(draft), caller.name());
        return answer(versions.find(saved.version()));
    }

    /** All versions that were saved, newest first. */
    @GET
    @Path("/versions")
    @Operation(summary = "Saved versions of the rules, newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = RulesView.class)))
    public Response versions(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "limit", "after");
        int limit = parameters.integer("limit", 1, 100, 20);
        Cursor cursor = cursors.read(RulesVersions.LIST, parameters);
        parameters.check();
        return Pages.answer(versions.page(cursor, limit), uri);
    }

    /** What rules would have decided about the comments of the last 90 days. Saves nothing. */
    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Try rules on the comments of the last 90 days, without saving them")
    public TrialView trial(@Context UriInfo uri, @RequestBody(
            content = @Content(schema = @Schema(implementation = RulesDraft.class))) byte[] body) {
        Parameters.none(uri);
        return trial.run(service.read(bodies.read(body, RulesDraft.class, service::errors)));
    }

    private static Response answer(RulesView view) {
        return Response.ok(view).header("ETag", Preconditions.tag(view.version())).build();
    }
}
