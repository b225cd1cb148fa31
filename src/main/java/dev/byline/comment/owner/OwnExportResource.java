package dev.byline.comment.owner;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.comment.Ownership;
import dev.byline.http.Ids;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.OwnershipCredential;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Hands writers everything that is stored about one comment of theirs. */
@Path("/api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class OwnExportResource {

    @Inject
    OwnCommentService own;

    /** All about one comment as a file, for the ownership token alone: 401 without one, 403 if it is not the right one. */
    @GET
    @Path("/{id}/export")
    @Operation(summary = "Everything that is stored about a comment, for its writer")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = OwnExport.class)))
    public Response export(@Context UriInfo uri, @HeaderParam("Authorization") String authorization,
            @RestPath String id) {
        Parameters.none(uri);
        long number = Ids.parse(id);
        String token = OwnershipCredential.in(authorization);
        if (token == null) {
            throw new UnauthorizedException();
        }
        if (!Long.valueOf(number).equals(Ownership.commentId(token))) {
            throw Problem.of(ProblemType.OWNERSHIP_UNPROVEN);
        }
        return Response.ok(own.export(token)).header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"comment-" + number + ".json\"").build();
    }
}
