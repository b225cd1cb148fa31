package dev.byline.author;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.JsonBodies;
import dev.byline.http.Page;
import dev.byline.http.Pages;
import dev.byline.http.Parameters;
import dev.byline.http.Preconditions;
import dev.byline.http.Problem;
import dev.byline.pagecache.Cached;
import dev.byline.pagecache.Shown;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** Authors as JSON. The public sees those with at least one public article or page. */
@Path("/api/v1/authors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authors")
public class AuthorResource {

    @Inject
    AuthorRepository authors;

    @Inject
    AuthorService service;

    @Inject
    Avatars avatars;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    @Inject
    Cursors cursors;

    @Inject
    Shown shown;

    /** Authors by name. */
    @GET
    @Cached
    @Operation(summary = "Public authors by name, with their numbers of articles")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @Parameter(name = "count", in = ParameterIn.QUERY, description = "true adds page.total")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = AuthorView.class)))
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "limit", "after", "count");
        int limit = parameters.integer("limit", 1, 100, 20);
        boolean count = parameters.flag("count");
        boolean all = caller.isDesk();
        String list = "authors " + all;
        Cursor cursor = cursors.read(list, parameters);
        parameters.check();
        shown.tag("authors");
        Page<Author> page = Page.of(authors.listPage(all, cursor, limit), limit, cursor,
                author -> new Cursor(author.name, author.id, false), place -> cursors.write(list, place),
                count ? authors.countAll(all) : null);
        return Pages.answer(page.map(author -> AuthorView.of(author, avatars)), uri);
    }

    /** One author. */
    @GET
    @Path("/{slug}")
    @Cached
    @Operation(summary = "One author")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = AuthorView.class)))
    public Response get(@Context UriInfo uri, @RestPath String slug) {
        Parameters.none(uri);
        Author author = authors.findBySlug(slug)
                .filter(found -> found.articleCount + found.pageCount > 0 || caller.isDesk())
                .orElseThrow(Problem::notFound);
        // The number of articles is shown.
        shown.tag("authors");
        shown.tag("author", author.id);
        return answer(Response.Status.OK, author);
    }

    /** Makes an author: 201. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make an author")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = AuthorView.class)))
    public Response create(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = AuthorDraft.class))) byte[] body) {
        Parameters.none(uri);
        return answer(Response.Status.CREATED, service.create(bodies.read(body, AuthorDraft.class)));
    }

    /** Replaces an author. */
    @PUT
    @Path("/{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace an author")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = AuthorView.class)))
    public Response replace(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = AuthorDraft.class))) byte[] body) {
        Parameters.none(uri);
        AuthorDraft draft = bodies.read(body, AuthorDraft.class);
        return answer(Response.Status.OK,
                service.update(slug, draft, version -> Preconditions.requireMatch(headers, version)));
    }

    /** Changes some fields of an author (JSON Merge Patch). */
    @PATCH
    @Path("/{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes({ MediaType.APPLICATION_JSON, "application/merge-patch+json" })
    @Operation(summary = "Change an author")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = AuthorView.class)))
    public Response patch(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = AuthorDraft.class))) byte[] body) {
        Parameters.none(uri);
        AuthorDraft draft = bodies.patch(AuthorDraft.of(service.find(slug)), body, AuthorDraft.class);
        return answer(Response.Status.OK,
                service.update(slug, draft, version -> Preconditions.requireMatch(headers, version)));
    }

    /** Removes an author without articles: 204. */
    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Remove an author who has no articles")
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug) {
        Parameters.none(uri);
        service.delete(slug, version -> Preconditions.requireMatch(headers, version));
        return Response.noContent().build();
    }

    private Response answer(Response.Status status, Author author) {
        Response.ResponseBuilder answer = Response.status(status).entity(AuthorView.of(author, avatars));
        if (status == Response.Status.CREATED) {
            answer.header("Location", "/api/v1/authors/" + author.slug);
        }
        return (caller.isDesk() ? answer.header("ETag", Preconditions.tag(author.version)) : answer).build();
    }
}
