package dev.byline.security;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
import dev.byline.http.Parameters;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Access tokens of the signed-in user. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Users and tokens")
public class TokenResource {

    @Inject
    UserService users;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    /** Makes a token: 201, and the only answer that shows its text. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a token for yourself; its text is shown once")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TokenView.class)))
    public Response create(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = TokenDraft.class))) byte[] body) {
        Parameters.none(uri);
        TokenView token = users.createToken(caller.name(), bodies.read(body, TokenDraft.class).label().strip());
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/tokens/" + token.id())
                .header("Cache-Control", "no-store")
                .entity(token).build();
    }

    /** The signed-in user's tokens, without their texts. */
    @GET
    @Operation(summary = "Your tokens, without their texts")
    public List<TokenView> list(@Context UriInfo uri) {
        Parameters.none(uri);
        return users.tokens(caller.name());
    }

    /** Revokes a token at once: 204. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a token")
    public Response revoke(@Context UriInfo uri, @RestPath String id) {
        Parameters.none(uri);
        users.revoke(Ids.parse(id), caller.name(), caller.is(Role.ADMIN));
        return Response.noContent().build();
    }
}
