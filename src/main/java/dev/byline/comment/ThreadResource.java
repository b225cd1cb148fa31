package dev.byline.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The discussion below one article as JSON: read it, describe its form, add to it. */
@Path("/api/v1/articles/{slug}")
@Tag(name = "Comments")
public class ThreadResource {

    @Inject
    ArticleAccess access;

    @Inject
    Threads threads;

    @Inject
    CommentConfig config;

    @Inject
    Submitting submitting;

    @Inject
    SubmissionRules rules;

    @Inject
    CommentViews views;

    @Inject
    JsonBodies bodies;

    @Inject
    Cursors cursors;

    /** The thread: approved comments, and the places of removed ones that have replies. */
    @GET
    @Path("/comments")
    @Transactional
    @Operation(summary = "The thread below an article")
    @Parameter(name = "shape", in = ParameterIn.QUERY, description = "tree (default) or flat")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "oldest (default) or newest")
    @Parameter(name = "limit", in = ParameterIn.QUERY,
            description = "1 to 500, 50 by default; counts top-level comments in a tree")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @Parameter(name = "since", in = ParameterIn.QUERY,
            description = "A time: only what changed after it, flat, by change", example = "2026-01-31T12:00:00Z")
    @Parameter(name = "count", in = ParameterIn.QUERY, description = "true adds page.total, all approved comments")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
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
        Page<CommentView> page = since != null ? threads.changes(article, since, cursor, limit)
                : flat ? threads.flat(article, newest, cursor, limit) : threads.tree(article, newest, cursor, limit);
        if (count) {
            page = new Page<>(page.items(), new Page.Place(page.page().next(), page.page().previous(),
                    (long) article.commentCount));
        }
        return Pages.answer(page, uri);
    }

    /** The reply form as data. */
    @GET
    @Path("/reply-form")
    @Transactional
    @Operation(summary = "The reply form as data: fields, labels, limits, open or closed")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    public ReplyForm form(@Context UriInfo uri, @RestPath String slug) {
        Parameters parameters = Parameters.of(uri, "password");
        parameters.check();
        Article article = opened(access.find(slug, uri), parameters);
        return ReplyForm.of(article, CommentRules.of(article, config));
    }

    /** Takes a comment: 201 with the comment as its writer may see it, and with the token that proves ownership. */
    @POST
    @Path("/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Leave a reply", description = "Forms (urlencoded and multipart) are taken here as well; "
            + "they are answered with a redirect to the page, or with the form and its errors.")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER,
            description = "A text of up to 200 characters of your choice: a repeat with it returns the first result")
    @APIResponse(responseCode = "201", description = "Taken; status says whether it is public or waits",
            content = @Content(schema = @Schema(implementation = WriterCommentView.class)))
    public Response submit(@Context UriInfo uri, @Context HttpServerRequest request, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionDraft.class),
                    examples = @ExampleObject(name = "reply", value = "{\"name\": \"Ada Reader\", "
                            + "\"email\": \"ada@example.com\", \"comment\": \"Well said.\"}"))) byte[] body) {
        Parameters parameters = Parameters.of(uri, "password");
        parameters.check();
        Article article = submitting.article(slug, parameters.text("password").orElse(null), uri);
        List<FieldError> unreadable = new ArrayList<>();
        SubmissionDraft draft = bodies.bind(body, SubmissionDraft.class, unreadable::add);
        if (!unreadable.isEmpty()) {
            throw Problem.invalid(rules.errors(draft, article, CommentRules.of(article, config), unreadable));
        }
        try {
            Comment comment = submitting.submit(draft, article, request, null, null);
            return Response.status(Response.Status.CREATED).header("Location", "/api/v1/comments/" + comment.id)
                    .header("Cache-Control", "no-store")
                    .entity(views.writerView(comment, article.slug, true)).build();
        } catch (InvalidSubmission invalid) {
            throw Problem.invalid(invalid.errors());
        }
    }

    private Article opened(Article article, Parameters parameters) {
        if (!access.opens(article, parameters.text("password").orElse(null))) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        return article;
    }
}
