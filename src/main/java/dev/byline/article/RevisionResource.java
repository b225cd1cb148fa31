package dev.byline.article;

import java.time.Instant;

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
import dev.byline.http.Preconditions;
import dev.byline.http.Problem;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What an article said after each save, for the desk. */
@Path("/api/v1/articles/{slug}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Roles.AUTHOR, Roles.EDITOR })
@Transactional
@Tag(name = "Articles: desk")
public class RevisionResource {

    @Inject
    RevisionRepository revisions;

    @Inject
    Revisions contents;

    @Inject
    ArticleService service;

    @Inject
    ArticleAccess access;

    @Inject
    ArticleViews views;

    @Inject
    ArticleBodyRepository texts;

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    /** One line of the list. */
    public record Line(int number, String savedBy, Instant savedAt) {
    }

    /** Revisions, newest first. */
    @GET
    @Operation(summary = "Revisions of an article, newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = Line.class)))
    public Response list(@Context UriInfo uri, @RestPath String slug) {
        Parameters parameters = Parameters.of(uri, "limit", "after");
        int limit = parameters.integer("limit", 1, 100, 20);
        Article article = writable(slug);
        String list = "revisions " + article.id;
        Cursor cursor = cursors.read(list, parameters);
        parameters.check();
        Page<Revision> page = Page.of(revisions.listPage(article.id, cursor, limit), limit, cursor,
                revision -> new Cursor("", revision.number, false), place -> cursors.write(list, place), null);
        return Pages.answer(page.map(revision -> new Line(revision.number, revision.savedBy, revision.savedAt)), uri);
    }

    /** What the article said after one save. */
    @GET
    @Path("/{number}")
    @Operation(summary = "What an article said after one save")
    public ArticleDraft get(@Context UriInfo uri, @RestPath String slug, @RestPath String number) {
        Parameters.none(uri);
        return contents.read(writable(slug).id, number(number));
    }

    /** Makes the article say it again; that is a new save with a revision of its own. */
    @POST
    @Path("/{number}/restore")
    @Operation(summary = "Make an article say again what a revision says")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskArticleView.class)))
    public Response restore(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RestPath String number) {
        Parameters.none(uri);
        Article restored = service.restore(slug, number(number), caller.name(), article -> {
            access.requireMayWrite(article);
            Preconditions.requireMatch(headers, article.version);
        });
        ArticleBody body = texts.findById(restored.id);
        return Response.ok(views.deskView(restored, body, views.view(restored, body.html, true)))
                .header("ETag", Preconditions.tag(restored.version)).build();
    }

    private Article writable(String slug) {
        Article article = service.find(slug);
        if (!access.maySee(article)) {
            throw Problem.notFound();
        }
        access.requireMayWrite(article);
        return article;
    }

    private static int number(String segment) {
        long number = Ids.parse(segment);
        if (number > Integer.MAX_VALUE) {
            throw Problem.notFound();
        }
        return (int) number;
    }
}
