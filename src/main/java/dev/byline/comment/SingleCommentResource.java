package dev.byline.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.comment.moderation.CommentEdit;
import dev.byline.comment.moderation.ModeratedComments;
import dev.byline.comment.moderation.ModerationResource;
import dev.byline.comment.owner.OwnComment;
import dev.byline.comment.owner.OwnCommentService;
import dev.byline.comment.owner.OwnEdit;
import dev.byline.comment.submission.Submitting;
import dev.byline.http.FieldError;
import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.http.Preconditions;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.pagecache.Cached;
import dev.byline.security.Caller;
import dev.byline.security.OwnershipCredential;
import dev.byline.security.Role;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * One comment, for whoever asks: its writer, who sends the ownership token as {@code Authorization: Bearer}; moderators;
 * and everybody else, who only reads what is public. A token that does not open the comment is refused, also where the
 * public could read it.
 */
@Path("/api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class SingleCommentResource {

    private static final String AUTHORIZATION = "Authorization";

    @Inject
    PublicComments published;

    @Inject
    OwnCommentService own;

    @Inject
    ModeratedComments moderated;

    @Inject
    CommentViews views;

    @Inject
    Submitting submitting;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    /** One comment: approved, or the caller's own by its ownership token, or any for moderators. */
    @GET
    @Path("/{id}")
    @Cached
    @Operation(summary = "One comment")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = CommentView.class)))
    public Response get(@Context UriInfo uri, @HeaderParam(AUTHORIZATION) String authorization, @RestPath String id) {
        Parameters.none(uri);
        long number = Ids.parse(id);
        String token = token(authorization, number);
        if (token != null) {
            return toWriter(own.findPublic(token));
        }
        return caller.is(Role.MODERATOR) ? toModerator(moderated.find(number)).build()
                : Response.ok(published.find(number)).build();
    }

    /**
     * Edits one comment: moderators also decide about it. {@code If-Match} is heeded where it is sent; a decision alone
     * needs none, since it does not depend on what stood there before.
     */
    @PATCH
    @Path("/{id}")
    @Consumes({ MediaType.APPLICATION_JSON, "application/merge-patch+json" })
    @Operation(summary = "Edit a comment, or decide about it",
            description = "Moderators send any of status, comment, name, website. The comment's writer, known by its "
                    + "ownership token, sends any of comment, name, website, notify, within the time for editing.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(anyOf = { DeskCommentView.class, WriterCommentView.class })))
    public Response edit(@Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServerRequest request,
            @HeaderParam(AUTHORIZATION) String authorization, @RestPath String id,
            @RequestBody(content = @Content(
                    schema = @Schema(anyOf = { CommentEdit.class, OwnEdit.class }))) byte[] body) {
        Parameters.none(uri);
        long number = Ids.parse(id);
        String token = token(authorization, number);
        if (token != null) {
            own.findPublic(token);
            List<FieldError> found = new ArrayList<>();
            OwnEdit edit = bodies.bind(body, OwnEdit.class, found);
            return toWriter(own.edit(token, edit, found, submitting.writer(request, token), matching(headers)));
        }
        caller.require(Role.MODERATOR);
        ModeratedComments.Changed changed =
                moderated.edit(number, bodies.read(body, CommentEdit.class), caller.name(), matching(headers));
        return batch(toModerator(changed.view()), changed).build();
    }

    /**
     * Removes one comment: 204, also if that was done before. Its writer takes it back for good; what moderators throw
     * away can be restored by giving it another status.
     */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a comment",
            description = "By its writer, known by its ownership token, for good; by moderators into the trash.")
    public Response remove(@Context UriInfo uri, @Context HttpHeaders headers,
            @HeaderParam(AUTHORIZATION) String authorization, @RestPath String id) {
        Parameters.none(uri);
        long number = Ids.parse(id);
        String token = token(authorization, number);
        if (token != null) {
            own.withdraw(token, matching(headers));
            return Response.noContent().build();
        }
        caller.require(Role.MODERATOR);
        return batch(Response.noContent(), moderated.edit(number, CommentEdit.to(CommentStatus.TRASH), caller.name(),
                matching(headers))).build();
    }

    /** The ownership token that was sent, {@code null} for none; 403 if it speaks of another comment. */
    private static String token(String authorization, long id) {
        String token = OwnershipCredential.in(authorization);
        if (token != null && !Long.valueOf(id).equals(Ownership.commentId(token))) {
            throw Problem.of(ProblemType.OWNERSHIP_UNPROVEN);
        }
        return token;
    }

    private static Consumer<Comment> matching(HttpHeaders headers) {
        return comment -> {
            if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
                Preconditions.requireMatch(headers, comment.version);
            }
        };
    }

    private Response toWriter(OwnComment own) {
        return Response.ok(views.writerView(own.comment(), own.article().slug, false))
                .header("ETag", Preconditions.tag(own.comment().version)).header("Cache-Control", "no-store").build();
    }

    private static Response.ResponseBuilder toModerator(DeskCommentView view) {
        return Response.ok(view).header("ETag", Preconditions.tag(view.version()));
    }

    private static Response.ResponseBuilder batch(Response.ResponseBuilder answer, ModeratedComments.Changed changed) {
        return answer.header(ModerationResource.BATCH, changed.batch());
    }
}
