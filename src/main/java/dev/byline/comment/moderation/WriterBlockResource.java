package dev.byline.comment.moderation;

import java.util.EnumSet;
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
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Blocked writers, for moderators. */
@Path("/api/v1/moderation/blocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Transactional
@Tag(name = "Comments: moderation")
public class WriterBlockResource {

    @Inject
    WriterBlocks blocks;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    @Inject
    Cursors cursors;

    /** Blocks, newest first. */
    @GET
    @Operation(summary = "Blocked writers, newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(type = SchemaType.ARRAY, implementation = WriterBlockView.class)))
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "limit", "after");
        int limit = parameters.integer("limit", 1, 100, 20);
        Cursor cursor = cursors.read(WriterBlocks.LIST, parameters);
        parameters.check();
        return Pages.answer(blocks.page(cursor, limit).map(WriterBlockView::of), uri);
    }

    /** Blocks the writer of a comment: 201 with the blocks that stand now, one for each way of knowing the writer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Block the writer of a comment",
            description = "What a blocked writer sends is taken as before and marked as spam.")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = WriterBlockView[].class)))
    public Response block(@Context UriInfo uri, @RequestBody(content = @Content(
            schema = @Schema(implementation = WriterBlockDraft.class))) byte[] body) {
        Parameters.none(uri);
        WriterBlockDraft draft = bodies.read(body, WriterBlockDraft.class);
        List<WriterBlock> standing =
                blocks.block(draft.comment(), EnumSet.copyOf(draft.by()), draft.note(), caller.name());
        return Response.status(Response.Status.CREATED)
                .entity(standing.stream().map(WriterBlockView::of).toList()).build();
    }

    /** Lifts a block: 204. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Lift a block")
    public Response unblock(@Context UriInfo uri, @RestPath String id) {
        Parameters.none(uri);
        blocks.unblock(Ids.parse(id), caller.name());
        return Response.noContent().build();
    }
}
