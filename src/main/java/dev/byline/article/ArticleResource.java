package dev.byline.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.data.Reading;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.FieldSelection;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Preconditions;
import dev.byline.pagecache.Cached;
import dev.byline.pagecache.Shown;
import dev.byline.security.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Articles as JSON, to be read. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticleResource {

    private static final List<String> FIELDS = FieldSelection.namesOf(ArticleView.class);
    private static final List<String> LIST_PARAMETERS = List.of("author", "section", "tag", "kind", "q",
            "publishedAfter", "publishedBefore", "sort", "limit", "after", "fields", "include", "count");
    private static final List<String> DESK_LIST_PARAMETERS =
            Stream.concat(LIST_PARAMETERS.stream(), Stream.of("status")).toList();

    @Inject
    ArticleLists lists;

    @Inject
    ArticleBodyRepository bodies;

    @Inject
    ArticleAccess access;

    @Inject
    ArticleViews views;

    @Inject
    FieldSelection selection;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    @Inject
    Shown shown;

    /** Public articles, pages aside; the desk adds {@code status}. */
    @GET
    @Cached
    @Reading(together = true)
    @Operation(summary = "Articles, newest first")
    @Parameter(name = "author", in = ParameterIn.QUERY, description = "Slug of an author", example = "ada-lind")
    @Parameter(name = "section", in = ParameterIn.QUERY, description = "Slug of a section; those below it not included")
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "Slug of a tag")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "news, oped, …; page for pages", example = "oped")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words that title, summary or body must all have")
    @Parameter(name = "publishedAfter", in = ParameterIn.QUERY, description = "A time", example = "2026-01-01T00:00:00Z")
    @Parameter(name = "publishedBefore", in = ParameterIn.QUERY, description = "A time")
    @Parameter(name = "sort", in = ParameterIn.QUERY,
            description = "-published (default), published, -updated, title, -comments")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default", example = "10")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @Parameter(name = "fields", in = ParameterIn.QUERY, description = "Only these fields, comma-separated",
            example = "slug,title,publishedAt")
    @Parameter(name = "include", in = ParameterIn.QUERY,
            description = "body; a page ends early where its bodies are longer together than byline.http.max-text")
    @Parameter(name = "count", in = ParameterIn.QUERY, description = "true adds page.total")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = ArticleView.class)))
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, caller.isDesk() ? DESK_LIST_PARAMETERS : LIST_PARAMETERS);
        ArticleQuery query = ArticleQuery.of(parameters, caller.isDesk() ? access.ownership() : null);
        int limit = parameters.integer("limit", 1, 100, 20);
        Set<String> fields = parameters.names("fields", FIELDS);
        boolean withBody = parameters.names("include", List.of("body")).contains("body") || fields.contains("body");
        boolean count = parameters.flag("count");
        Cursor cursor = cursors.read(query.name(), parameters);
        parameters.check();
        query.dependsOn().forEach(shown::tag);

        ArticleLists.Found found = lists.find(query);
        List<Article> rows = lists.listPage(found, cursor, limit);
        Map<Long, String> texts = withBody
                ? bodies.mapHtmlThatFits(rows.subList(0, Math.min(limit, rows.size()))) : Map.of();
        // Where texts are long, the page ends early and the next one goes on.
        Page<Article> page = Page.of(rows, withBody && !rows.isEmpty() ? texts.size() : limit, cursor, query.sort()::cursor,
                place -> cursors.write(query.name(), place), count ? lists.countAll(found) : null);
        return Pages.answer(page.map(article -> {
            ArticleView view = views.view(article, texts.get(article.id), access.opens(article, null));
            return fields.isEmpty() && caller.isDesk() ? views.deskView(article, null, view) : selection.of(view, fields);
        }), uri);
    }

    /** One article with its body. A slug that it had before answers 308. */
    @GET
    @Path("/{slug}")
    @Cached
    @Operation(summary = "One article")
    @Parameter(name = "include", in = ParameterIn.QUERY, description = "comments adds the first page of the thread")
    @Parameter(name = "fields", in = ParameterIn.QUERY, description = "Only these fields, comma-separated")
    @Parameter(name = "password", in = ParameterIn.QUERY, description = "Opens a protected article")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "308", description = "The article has another slug now")
    public Response get(@Context UriInfo uri, @RestPath String slug) {
        Parameters parameters = Parameters.of(uri, "include", "fields", "password");
        Set<String> fields = parameters.names("fields", FIELDS);
        boolean withThread = parameters.names("include", List.of("comments")).contains("comments");
        parameters.check();
        ArticleText text = access.findText(slug, uri);
        Article article = text.article();
        boolean opened = access.opens(article, parameters.text("password").orElse(null));
        ArticleView view = withThread ? views.withThread(article, text.html(), opened)
                : views.view(article, text.html(), opened);
        if (caller.isDesk() && fields.isEmpty()) {
            return Response.ok(views.deskView(article, bodies.findById(article.id), view))
                    .header("ETag", Preconditions.tag(article.version)).build();
        }
        return Response.ok(selection.of(view, fields)).build();
    }
}
