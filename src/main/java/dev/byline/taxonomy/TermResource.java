package dev.byline.taxonomy;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.data.Reading;
import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.http.Preconditions;
import dev.byline.http.Problem;
import dev.byline.pagecache.Cached;
import dev.byline.pagecache.Shown;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/** What the resources of both taxonomies have in common: reading one term, and the desk's writes. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class TermResource {

    @Inject
    TermService service;

    @Inject
    TermRepository terms;

    @Inject
    JsonBodies bodies;

    @Inject
    Caller caller;

    @Inject
    Shown shown;

    private final Taxonomy taxonomy;
    private final String path;

    TermResource(Taxonomy taxonomy, String path) {
        this.taxonomy = taxonomy;
        this.path = path;
    }

    /** One term. */
    @GET
    @Path("/{slug}")
    @Cached
    @Operation(summary = "One of them")
    @Reading
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TermView.class)))
    public Response get(@Context UriInfo uri, @RestPath String slug) {
        Parameters.none(uri);
        Term term = terms.findBySlug(taxonomy, slug).orElseThrow(Problem::notFound);
        // The section above is shown by its slug.
        shown.tag("terms");
        shown.tag("term", term.id);
        return answer(Response.Status.OK, TermView.of(term));
    }

    /** Makes a term: 201. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make one")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TermView.class)))
    public Response create(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = TermDraft.class))) byte[] body) {
        Parameters.none(uri);
        return answer(Response.Status.CREATED, service.create(taxonomy, bodies.read(body, TermDraft.class)));
    }

    /** Replaces a term. */
    @PUT
    @Path("/{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace one")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TermView.class)))
    public Response replace(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = TermDraft.class))) byte[] body) {
        Parameters.none(uri);
        TermDraft draft = bodies.read(body, TermDraft.class);
        return answer(Response.Status.OK, service.update(taxonomy, slug, draft,
                version -> Preconditions.requireMatch(headers, version)));
    }

    /** Changes some fields of a term (JSON Merge Patch). */
    @PATCH
    @Path("/{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Consumes({ MediaType.APPLICATION_JSON, "application/merge-patch+json" })
    @Operation(summary = "Change one")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TermView.class)))
    public Response patch(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug,
            @RequestBody(content = @Content(schema = @Schema(implementation = TermDraft.class))) byte[] body) {
        Parameters.none(uri);
        TermDraft draft = bodies.patch(service.draftOf(taxonomy, slug), body, TermDraft.class);
        return answer(Response.Status.OK, service.update(taxonomy, slug, draft,
                version -> Preconditions.requireMatch(headers, version)));
    }

    /** Removes a term that nothing is filed under: 204. */
    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Remove one that nothing is filed under")
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers, @RestPath String slug) {
        Parameters.none(uri);
        service.delete(taxonomy, slug, version -> Preconditions.requireMatch(headers, version));
        return Response.noContent().build();
    }

    private Response answer(Response.Status status, TermView term) {
        Response.ResponseBuilder answer = Response.status(status).entity(term);
        if (status == Response.Status.CREATED) {
            answer.header("Location", path + "/" + term.slug());
        }
        if (caller.isDesk()) {
            answer.header("ETag", Preconditions.tag(service.find(taxonomy, term.slug()).version));
        }
        return answer.build();
    }
}
