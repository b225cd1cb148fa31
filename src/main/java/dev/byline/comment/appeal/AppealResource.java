package dev.byline.comment.appeal;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.comment.Comment;
import dev.byline.comment.Ownership;
import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.Caller;
import dev.byline.security.OwnershipCredential;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Writers' objections to the removal of their comments. */
@Path("/api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Comments")
public class AppealResource {

    @Inject
    AppealService service;

    @Inject
    Statements statements;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    /** Takes the objection of a comment's writer, who sends the ownership token: 201 with the statement of reasons. */
    @POST
    @Path("/{id}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Object to the removal of one's own comment, once",
            description = "Send the comment's ownership token as Authorization: Bearer.")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = StatementView.class)))
    public Response appeal(@Context UriInfo uri, @HeaderParam("Authorization") String authorization,
            @RestPath String id, @RequestBody(content = @Content(
                    schema = @Schema(implementation = AppealDraft.class))) byte[] body) {
        Parameters.none(uri);
        Long number = Ids.parse(id);
        String token = OwnershipCredential.in(authorization);
        if (token == null) {
            throw Problem.of(caller.isDesk() ? ProblemType.OWNERSHIP_UNPROVEN : ProblemType.UNAUTHENTICATED);
        }
        if (!number.equals(Ownership.commentId(token))) {
            throw Problem.of(ProblemType.OWNERSHIP_UNPROVEN);
        }
        Comment comment = service.appeal(token, bodies.read(body, AppealDraft.class));
        return Response.status(Response.Status.CREATED).header("Cache-Control", "no-store")
                .entity(statements.of(comment)).build();
    }
}
