package dev.byline.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.moderation.DeskQueue;
import dev.byline.comment.queue.QueueFilter;
import dev.byline.data.Reading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Words;
import dev.byline.pagecache.Cached;
import dev.byline.pagecache.Shown;
import dev.byline.security.Caller;
import dev.byline.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Comments in lists and numbers, whatever their article. The public sees approved ones below public articles without a password. */
@Path("/api/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@Reading
@Tag(name = "Comments")
public class CommentResource {

    private static final int MOST_COUNTS = 100;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleAccess access;

    @Inject
    CommentViews views;

    @Inject
    CommentTexts texts;

    @Inject
    DeskQueue queue;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    @Inject
    Shown shown;

    /** Comments, newest first; moderators see what is private, and filter by what the desk needs. */
    @GET
    @Cached
    @Operation(summary = "Comments of one article or of all, newest first", description = "Moderators add status, "
            + "or reported=true, or appealed=true, and rule, the name of a rule under which something was found.")
    @Parameter(name = "article", in = ParameterIn.QUERY, description = "Slug of an article")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "newest (default) or oldest")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = CommentView.class)))
    public Response list(@Context UriInfo uri) {
        boolean moderator = caller.is(Role.MODERATOR);
        Parameters parameters = moderator
                ? Parameters.of(uri, "article", "order", "limit", "after", "status", "rule", "reported", "appealed")
                : Parameters.of(uri, "article", "order", "limit", "after");
        boolean newest = !parameters.oneOf("order", Map.of("oldest", true, "newest", false), false);
        int limit = parameters.integer("limit", 1, 100, 20);
        QueueFilter.Show show = show(parameters);
        String rule = parameters.text("rule").orElse(null);
        String slug = parameters.text("article").orElse(null);
        Article article = slug == null ? null : access.findVisible(slug).orElse(null);
        QueueFilter filter = new QueueFilter(show, article == null ? null : article.id, rule, null);
        String list = moderator ? DeskQueue.name(filter, newest) : "comments " + slug + " " + newest;
        Cursor cursor = cursors.read(list, parameters);
        parameters.check();
        shown.tag("comments");
        shown.tag("articles");

        if (slug != null && (article == null || !access.opens(article, null))) {
            return Pages.answer(new Page<>(List.of(), new Page.Place(null, null, null)), uri);
        }
        if (moderator) {
            return Pages.answer(queue.page(filter, newest, cursor, limit), uri);
        }
        List<Comment> rows = comments.listApproved(filter.articleId(), newest, cursor, limit);
        Page<Comment> page = Page.of(rows, texts.countFitting(rows, limit), cursor,
                comment -> new Cursor(comment.createdAt.toString(), comment.id, false),
                place -> cursors.write(list, place), null);
        return Pages.answer(publicPage(page), uri);
    }

    private static QueueFilter.Show show(Parameters parameters) {
        CommentStatus status = parameters.oneOf("status", Words.all(CommentStatus.class), null);
        boolean reported = parameters.flag("reported");
        boolean appealed = parameters.flag("appealed");
        if (reported && (status != null || appealed) || appealed && status != null) {
            parameters.error(reported ? "reported" : "appealed", "not_allowed",
                    "Give one of status, reported and appealed");
        }
        return reported ? QueueFilter.Show.REPORTED : appealed ? QueueFilter.Show.APPEALED
                : QueueFilter.Show.valueOf((status == null ? CommentStatus.APPROVED : status).name());
    }

    /** Numbers of approved comments by slug, for up to 100 articles; what does not exist for the caller has 0. */
    @GET
    @Path("/counts")
    @Cached
    @Operation(summary = "Numbers of approved comments for many articles")
    @Parameter(name = "articles", in = ParameterIn.QUERY, required = true,
            description = "Up to 100 slugs, comma-separated", example = "first-article,second-article")
    public Map<String, Integer> counts(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "articles");
        List<String> slugs = parameters.list("articles", MOST_COUNTS);
        if (slugs.isEmpty() && parameters.text("articles").isEmpty()) {
            parameters.error("articles", "required", "Give slugs, separated by commas");
        }
        parameters.check();
        shown.tag("articles");
        Map<String, Article> found = articles.mapBySlugs(slugs);
        Map<String, Integer> counts = new LinkedHashMap<>();
        slugs.forEach(slug -> {
            Article article = found.get(slug);
            boolean visible = article != null && article.isPublic() && !article.isProtected();
            if (visible) {
                // What is hidden leaves no trace, not even by its tag.
                shown.tag("article", article.id);
            }
            counts.put(slug, visible ? article.commentCount : 0);
        });
        return counts;
    }

    private Page<CommentView> publicPage(Page<Comment> page) {
        Map<Long, Article> found = articles.mapByIds(page.items().stream().map(comment -> comment.articleId).toList());
        return page.map(comment -> views.view(comment, found.get(comment.articleId).slug, null));
    }
}
