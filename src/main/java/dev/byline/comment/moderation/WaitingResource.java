package dev.byline.comment.moderation;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.byline.comment.queue.QueueRepository;
import dev.byline.comment.queue.Waiting;
import dev.byline.http.Parameters;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** How much waits for the desk. */
@Path("/api/v1/moderation/waiting")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
@Tag(name = "Comments: moderation")
public class WaitingResource {

    @Inject
    QueueRepository queue;

    /** The numbers, in one statement over indexes; they may be asked for often. */
    @GET
    @Transactional
    @Operation(summary = "How many comments wait for the desk, are reported, or are appealed for")
    public Waiting waiting(@Context UriInfo uri) {
        Parameters.none(uri);
        return queue.countWaiting();
    }
}
