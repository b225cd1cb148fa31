package dev.byline.article;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.http.Preconditions;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.Caller;
import dev.byline.security.Role;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Articles as JSON, to be written by the desk. Authors write their own drafts, editors everything. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Roles.AUTHOR, Roles.EDITOR })
@Transactional
@Tag(name = "Articles: desk")
public class ArticleDeskResource {

    @Inject
    ArticleService service;

    @Inject
    ArticleContent content;

    @Inject
    ArticleBodyRepository texts;

    @Inject
    ArticleAccess access;

    @Inject
    ArticleViews views;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    /** Makes an article: 201. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make an article")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskArticleView.class)))
    public Response create(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = ArticleDraft.class))) byte[] body) {
        Parameters.none(uri);
        ArticleDraft draft = bodies.read(body, ArticleDraft.class, read -> content.check(read, null));
        access.requireMayWrite(draft);
        Article article = service.create(draft, caller.userId(), caller.name());
        return answer(Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/articles/" + article.slug), article);
    }

    /** Replaces an article. */
    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace an article")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskArticleView.class)))
    public Response replace(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = ArticleDraft.class))) byte[] body) {
        Parameters.none(uri);
        ArticleDraft draft = bodies.read(body, ArticleDraft.class, read -> content.check(read, standing(slug)));
        return answer(Response.ok(), service.update(slug, draft, caller.name(), article -> {
            check(article, headers);
            access.requireMayWrite(draft);
        }));
    }

    /** Changes some fields of an article (JSON Merge Patch, RFC 7396); a body is replaced as a whole. */
    @PATCH
    @Path("/{slug}")
    @Consumes({ MediaType.APPLICATION_JSON, "application/merge-patch+json" })
    @Operation(summary = "Change an article")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DeskArticleView.class)))
    public Response patch(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = ArticleDraft.class))) byte[] body) {
        Parameters.none(uri);
        check(service.find(slug), headers);
        ArticleDraft draft = bodies.patch(service.draftOf(slug), body, ArticleDraft.class,
                read -> content.check(read, standing(slug)));
        return answer(Response.ok(), service.patch(slug, draft, caller.name(),
                article -> access.requireMayWrite(draft)));
    }

    /** Withdraws an article, which archives it; {@code permanent=true} removes it with its comments. 204. */
    @DELETE
    @Path("/{slug}")
    @Operation(summary = "Withdraw an article, or remove it for good")
    @Parameter(name = "permanent", in = ParameterIn.QUERY, description = "true removes it with all its comments")
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug) {
        Parameters parameters = Parameters.of(uri, "permanent");
        boolean permanent = parameters.flag("permanent");
        parameters.check();
        if (permanent) {
            if (!caller.is(Role.EDITOR)) {
                throw Problem.of(ProblemType.FORBIDDEN, "Only editors remove articles for good");
            }
            service.delete(slug, article -> check(article, headers));
        } else {
            service.archive(slug, caller.name(), article -> check(article, headers));
        }
        return Response.noContent().build();
    }

    private Article standing(String slug) {
        return access.findVisible(slug).orElse(null);
    }

    private void check(Article article, HttpHeaders headers) {
        access.requireMayWrite(article);
        Preconditions.requireMatch(headers, article.version);
    }

    private Response answer(Response.ResponseBuilder answer, Article article) {
        ArticleBody body = texts.findById(article.id);
        return answer.header("ETag", Preconditions.tag(article.version))
                .entity(views.deskView(article, body, views.view(article, body.html, true))).build();
    }
}
