package dev.byline.comment.spam.filter;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The filter's knowledge as JSON, for moderators. */
@Path("/api/v1/moderation/filter")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Tag(name = "Comments: moderation")
public class FilterResource {

    @Inject
    FilterService service;

    @Inject
    JsonBodies bodies;

    @Inject
    Caller caller;

    /** All that the filter knows, at most 50,000 tokens. */
    @GET
    @Operation(summary = "What the learning filter knows, to be kept or carried to another site")
    public FilterDraft read(@Context UriInfo uri) {
        Parameters.none(uri);
        return service.read();
    }

    /**
     * Replaces all that the filter knows and answers what it knows now. No {@code If-Match} is asked for, since the filter changes with every
     * decision.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace what the learning filter knows")
    public FilterDraft replace(@Context UriInfo uri, @RequestBody(
            content = @Content(schema = @Schema(implementation = FilterDraft.class))) byte[] body) {
        Parameters.none(uri);
        service.replace(bodies.read(body, FilterDraft.class, service::errors), caller.name());
        return service.read();
    }
}
