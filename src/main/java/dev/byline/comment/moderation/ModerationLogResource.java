package dev.byline.comment.moderation;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.comment.DeskCommentView;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Words;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Who decided what about comments, and the way back. */
@Path("/api/v1/moderation/log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Transactional
@Tag(name = "Comments: moderation")
public class ModerationLogResource {

    @Inject
    LogReading reading;

    @Inject
    ModerationService service;

    @Inject
    DeskComments desk;

    @Inject
    ArticleAccess access;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    /** The log, newest first. */
    @GET
    @Operation(summary = "The log of moderation: who decided what, when, under which rules")
    @Parameter(name = "comment", in = ParameterIn.QUERY, description = "Id of a comment")
    @Parameter(name = "article", in = ParameterIn.QUERY, description = "Slug of an article")
    @Parameter(name = "actor", in = ParameterIn.QUERY,
            description = "Name of a desk user, or checks, writer, privacy")
    @Parameter(name = "action", in = ParameterIn.QUERY, description = "What was done, such as decided or edited")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LogEntryView.class)))
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "comment", "article", "actor", "action", "limit", "after");
        String slug = parameters.text("article").orElse(null);
        Article article = slug == null ? null : access.findVisible(slug).orElse(null);
        // No article has the id 0: of one that is not there the log knows nothing.
        LogFilter filter = new LogFilter(parameters.id("comment").orElse(null),
                slug == null ? null : article == null ? Long.valueOf(0) : article.id,
                parameters.text("actor").orElse(null), parameters.oneOf("action", Words.all(Action.class), null));
        int limit = parameters.integer("limit", 1, 100, 20);
        Cursor cursor = cursors.read(LogReading.name(filter), parameters);
        parameters.check();
        Page<LogEntryView> page = reading.page(filter, cursor, limit);
        return Pages.answer(page, uri);
    }

    /** Undoes what was done at once: 200 with the comments as they stand now. */
    @POST
    @Path("/{batch}/undo")
    @Operation(summary = "Undo what was done at once, where nothing else has happened since",
            description = "409 if something has, naming the comments, and if it was undone already.")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskCommentView[].class)))
    public Response undo(@Context UriInfo uri, @RestPath String batch) {
        Parameters.none(uri);
        Decided decided = service.undo(batch, caller.name());
        return Response.ok(desk.views(decided.comments()))
                .header(ModerationResource.BATCH, decided.batch()).build();
    }
}
