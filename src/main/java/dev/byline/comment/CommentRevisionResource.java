package dev.byline.comment;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Ids;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What a comment said before each edit, for moderators. */
@Path("/api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Transactional
@Tag(name = "Comments: moderation")
public class CommentRevisionResource {

    @Inject
    CommentRepository comments;

    @Inject
    CommentRevisionRepository revisions;

    @Inject
    Cursors cursors;

    /** Earlier wordings, latest first; empty if the comment was never edited, 404 if it is not there. */
    @GET
    @Path("/{id}/revisions")
    @Operation(summary = "What a comment said before each edit, latest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(type = SchemaType.ARRAY, implementation = CommentRevisionView.class)))
    public Response list(@Context UriInfo uri, @RestPath String id) {
        Parameters parameters = Parameters.of(uri, "limit", "after");
        int limit = parameters.integer("limit", 1, 100, 20);
        long comment = Ids.parse(id);
        String list = "comment revisions " + comment;
        Cursor cursor = cursors.read(list, parameters);
        parameters.check();
        if (comments.findById(comment) == null) {
            throw Problem.notFound();
        }
        Page<CommentRevision> page = Page.of(revisions.listPage(comment, cursor, limit), limit, cursor,
                revision -> new Cursor("", revision.id, false), place -> cursors.write(list, place), null);
        return Pages.answer(page.map(CommentRevisionView::of), uri);
    }
}
