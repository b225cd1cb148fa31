package dev.byline.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

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
import dev.byline.data.Reading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.pagecache.Cached;
import dev.byline.pagecache.Shown;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The discussion below one article as JSON. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class ThreadResource {

    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    ArticleAccess access;

    @Inject
    Threads threads;

    @Inject
    CommentConfig config;

    @Inject
    Cursors cursors;

    @Inject
    Shown shown;

    /** The thread: approved comments, and the places of removed ones that have replies. */
    @GET
    @Path("/{slug}/comments")
    @Cached
    @Reading
    @Operation(summary = "The thread below an article")
    @Parameter(name = "shape", in = ParameterIn.QUERY, description = "tree (default) or flat")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "oldest (default) or newest")
    @Parameter(name = "limit", in = ParameterIn.QUERY,
            description = "1 to 500, 50 by default; counts top-level comments in a tree. A page ends early where its "
                    + "texts are longer together than byline.http.max-text")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @Parameter(name = "since", in = ParameterIn.QUERY,
            description = "A time: only what changed after it, flat, by change", example = "2026-01-31T12:00:00Z")
    @Parameter(name = "count", in = ParameterIn.QUERY, description = "true adds page.total, all approved comments")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = CommentView.class)))
    public Response thread(@Context UriInfo uri, @RestPath String slug) {
        Parameters parameters =
                Parameters.of(uri, "shape", "order", "limit", "after", "since", "count", "password");
        boolean flat = parameters.oneOf("shape", Map.of("tree", false, "flat", true), false);
        boolean newest = parameters.oneOf("order", Map.of("oldest", false, "newest", true), false);
        int limit = parameters.integer("limit", 1, 500, config.pageSize());
        Instant since = parameters.instant("since").orElse(null);
        boolean count = parameters.flag("count");
        if (since != null && (parameters.text("shape").orElse("flat").equals("tree") || newest)) {
            parameters.error("since", "not_allowed", "Changes come flat and oldest first");
        }
        parameters.check();
        Article article = opened(access.find(slug, uri), parameters);

        String list = since != null ? Threads.changesName(article, since)
                : flat ? Threads.flatName(article, newest) : Threads.treeName(article, newest);
        Cursor cursor = cursors.read(list, parameters);
        parameters.check();
        Date read = new Date();
        Page<CommentView> page = since != null ? threads.changes(article, since, cursor, limit)
                : flat ? threads.flat(article, newest, cursor, limit) : threads.tree(article, newest, cursor, limit);
        if (count) {
            page = new Page<>(page.items(), new Page.Place(page.page().next(), page.page().previous(),
                    (long) article.commentCount));
        }
        // That moment must stay within the time for which removals are told.
        shown.until(read.toInstant().plus(KEPT));
        // Readers who keep the thread ask for changes since that moment.
        return Response.fromResponse(Pages.answer(page, uri)).header("Date", read).build();
    }

    private Article opened(Article article, Parameters parameters) {
        if (!access.opens(article, parameters.text("password").orElse(null))) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        return article;
    }
}
