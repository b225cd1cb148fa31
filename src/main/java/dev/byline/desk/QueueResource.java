package dev.byline.desk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

import dev.byline.comment.CommentStatus;
import dev.byline.comment.moderation.Decision;
import dev.byline.comment.moderation.ModerationService;
import dev.byline.comment.queue.QueueRepository;
import dev.byline.comment.queue.Waiting;
import dev.byline.http.Ids;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.Words;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The moderation queue and what is done to several comments at once. */
@Path("/desk")
@RolesAllowed(Roles.MODERATOR)
@Produces(MediaType.TEXT_HTML)
public class QueueResource {

    private static final int MOST_DECISIONS = 500;

    @Inject
    QueuePages pages;

    @Inject
    QueueRepository queue;

    @Inject
    ModerationService service;

    @Inject
    Caller caller;

    @Inject
    Csrf csrf;

    /** The queue. */
    @GET
    @Operation(hidden = true)
    public Response queue(@Context UriInfo uri) {
        return Answers.of(200, pages.compose(uri)).build();
    }

    /** How many comments wait, for the desk's script. */
    @GET
    @Path("/waiting")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Waiting waiting(@Context UriInfo uri) {
        Parameters.none(uri);
        return queue.countWaiting();
    }

    /** Decides about all ticked comments: 303 back to the queue. */
    @POST
    @Path("/decisions")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response decide(@RestForm("csrf") String token, @RestForm("id") List<String> ids, @RestForm String status,
            @RestForm String back) {
        csrf.require(token);
        CommentStatus wanted = status(status);
        if (ids == null || ids.isEmpty()) {
            return Answers.back(back, null);
        }
        if (ids.size() > MOST_DECISIONS) {
            throw Problem.invalid("id", "too_many", "At most " + MOST_DECISIONS + " comments at once");
        }
        return Answers.back(back, service.decide(ids.stream().map(Ids::parse).distinct()
                .map(id -> new Decision(id, wanted)).toList(), caller.name()).batch());
    }

    /** Undoes a batch: 303 back to where that was done. */
    @POST
    @Path("/undo")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response undo(@RestForm("csrf") String token, @RestForm String batch, @RestForm String back) {
        csrf.require(token);
        return Answers.back(back, service.undo(batch == null ? "" : batch, caller.name()).batch());
    }

    /** The status that a button of the desk means: 400 for any other word. */
    static CommentStatus status(String word) {
        CommentStatus status = word == null ? null : Words.all(CommentStatus.class).get(word);
        if (status == null) {
            throw Problem.invalid("status", "unknown_value", "Say what becomes of it");
        }
        return status;
    }
}
