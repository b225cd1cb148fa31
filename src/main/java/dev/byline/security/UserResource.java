package dev.byline.security;

import java.util.List;

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
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Logins of the desk, for administrators; everyone at the desk may read {@code /users/me}. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Users and tokens")
public class UserResource {

    private static final String LIST = "users";

    @Inject
    UserService service;

    @Inject
    PasswordHashes passwords;

    @Inject
    UserRepository users;

    @Inject
    Caller caller;

    @Inject
    JsonBodies bodies;

    @Inject
    Cursors cursors;

    /** All users by name. */
    @GET
    @Operation(summary = "Desk users by name")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 50 by default")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "A cursor from page.next or page.previous")
    @APIResponse(responseCode = "200", content = @Content(
            mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = UserView.class)))
    public Response list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri, "limit", "after");
        int limit = parameters.integer("limit", 1, 100, 50);
        Cursor cursor = cursors.read(LIST, parameters);
        parameters.check();
        List<User> rows = cursor != null && cursor.backward() ? users.listBefore(cursor.value(), limit + 1)
                : users.listAfter(cursor == null ? "" : cursor.value(), limit + 1);
        Page<User> page = Page.of(rows, limit, cursor, user -> new Cursor(user.name, user.id, false),
                place -> cursors.write(LIST, place), null);
        return Pages.answer(page.map(UserView::of), uri);
    }

    /** The signed-in user. */
    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "The signed-in user")
    public UserView me(@Context UriInfo uri) {
        Parameters.none(uri);
        return service.view(caller.name());
    }

    /** One user. */
    @GET
    @Path("/{name}")
    @Operation(summary = "One desk user")
    public UserView get(@Context UriInfo uri, @RestPath String name) {
        Parameters.none(uri);
        return service.view(name);
    }

    /** Makes a user: 201. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a desk user")
    @APIResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = UserView.class)))
    public Response create(@Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(implementation = UserDraft.class))) byte[] body) {
        Parameters.none(uri);
        UserDraft draft = bodies.read(body, UserDraft.class);
        UserView user = service.create(draft, passwords.hash(draft.password()));
        return Response.status(Response.Status.CREATED).header("Location", "/api/v1/users/" + user.name())
                .entity(user).build();
    }

    /** Changes a user; suspending it or giving it a new password ends its tokens at once. */
    @PATCH
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a desk user")
    public UserView patch(@Context UriInfo uri, @RestPath String name,
            @RequestBody(content = @Content(schema = @Schema(implementation = UserDraft.class))) byte[] body) {
        Parameters.none(uri);
        UserDraft draft = bodies.patch(service.draftOf(name), body, UserDraft.class);
        return service.update(name, draft, passwords.hash(draft.password()));
    }

    /** Removes a user and its tokens: 204. */
    @DELETE
    @Path("/{name}")
    @Operation(summary = "Remove a desk user")
    public Response delete(@Context UriInfo uri, @RestPath String name) {
        Parameters.none(uri);
        service.delete(name);
        return Response.noContent().build();
    }
}
