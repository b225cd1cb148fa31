package dev.byline.comment.moderation;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.comment.DeskCommentView;
import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Decisions about comments, for moderators. */
@Path("/api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Transactional
@Tag(name = "Comments: moderation")
public class ModerationResource {

    /** The header that names what was done at once. */
    public static final String BATCH = "Byline-Batch";

    private static final int MOST_DECISIONS = 500;

    @Inject
    ModerationService service;

    @Inject
    DeskComments desk;

    @Inject
    JsonBodies bodies;

    @Inject
    Caller caller;

    /** Decides about up to 500 comments at once: all, or none if one of them is not there. */
    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide about many comments at once")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskCommentView[].class)))
    public Response decide(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = Decision[].class))) byte[] body) {
        Parameters.none(uri);
        Decided decided = service.decide(bodies.readAll(body, Decision.class, MOST_DECISIONS), caller.name());
        return answer(Response.ok(desk.views(decided.comments())), decided).build();
    }

    /** Answers a comment as the desk: 201 with the reply, which is public at once. */
    @POST
    @Path("/{id}/replies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reply as the desk; a comment that waits is approved by it")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskCommentView.class)))
    public Response reply(@Context UriInfo uri, @RestPath String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = DeskReply.class))) byte[] body) {
        Parameters.none(uri);
        long parent = Ids.parse(id);
        DeskReply reply = bodies.read(body, DeskReply.class);
        Decided decided = service.reply(parent, reply.comment(), DeskMember.of(caller));
        return answer(Response.status(Response.Status.CREATED).entity(desk.view(decided.comment())), decided)
                .header("Location", "/api/v1/comments/" + decided.comment().id).build();
    }

    /** Says by which name all of it can be undone. */
    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer, Decided decided) {
        return answer.header(BATCH, decided.batch());
    }
}
