package dev.byline.comment.appeal;

import java.util.Map;

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

import dev.byline.comment.Comment;
import dev.byline.comment.DeskCommentView;
import dev.byline.comment.moderation.Decided;
import dev.byline.comment.moderation.DeskComments;
import dev.byline.comment.moderation.ModerationResource;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The desk's answers to writers who object to the removal of their comments. */
@Path("/api/v1/moderation/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Transactional
@Tag(name = "Comments: moderation")
public class AppealDeskResource {

    @Inject
    AppealService service;

    @Inject
    DeskComments desk;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    @Inject
    Cursors cursors;

    /** Comments whose writers object to their removal, each with the statement and the appeal. */
    @GET
    @Operation(summary = "Comments whose writers object to their removal")
    @Parameter(name = "state", in = ParameterIn.QUERY,
            description = "waiting (default), longest first, or answered, newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(type = SchemaType.ARRAY, implementation = DeskCommentView.class)))
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "state", "limit", "after");
        boolean waiting = parameters.oneOf("state", Map.of("waiting", true, "answered", false), true);
        int limit = parameters.integer("limit", 1, 100, 20);
        Cursor cursor = cursors.read(AppealService.name(waiting), parameters);
        parameters.check();
        Page<Comment> page = service.page(waiting, cursor, limit);
        return Pages.answer(new Page<>(desk.views(page.items()), page.page()), uri);
    }

    /** Answers an appeal: 200 with the comment as it stands now. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer an appeal; a reversed removal brings the comment back")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskCommentView.class)))
    public Response answer(@Context UriInfo uri, @RestPath String id, @RequestBody(content = @Content(
            schema = @Schema(implementation = AppealAnswer.class))) byte[] body) {
        Parameters.none(uri);
        long comment = Ids.parse(id);
        Decided decided = service.answer(comment, bodies.read(body, AppealAnswer.class), caller.name());
        return Response.ok(desk.view(decided.comment()))
                .header(ModerationResource.BATCH, decided.batch()).build();
    }
}
