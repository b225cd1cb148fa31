package dev.byline.desk;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.byline.comment.CommentStatus;
import dev.byline.comment.moderation.Decision;
import dev.byline.comment.moderation.ModerationService;
import dev.byline.comment.moderation.Reason;
import dev.byline.comment.moderation.Ruling;
import dev.byline.http.FieldError;
import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One comment at the desk, and where it is to stand. */
@Path("/desk/comments/{id}")
@RolesAllowed(Roles.MODERATOR)
@Produces(MediaType.TEXT_HTML)
@Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
public class CommentPageResource {

    @Inject
    CommentPages pages;

    @Inject
    ModerationService service;

    @Inject
    JsonBodies bodies;

    @Inject
    Caller caller;

    @Inject
    Csrf csrf;

    /** The comment with its thread, findings, reports, history and log. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response comment(@RestPath String id, @RestQuery String back, @RestQuery String done) {
        return Answers.of(200, pages.compose(Ids.parse(id), DeskPath.local(back), done, null)).build();
    }

    /** Decides where it stands. A reason counts for removals only. */
    @POST
    @Path("/decision")
    @Operation(hidden = true)
    public Response decide(@RestPath String id, @RestForm("csrf") String token, @RestForm String back,
            @RestForm String status, @RestForm String reason, @RestForm String explanation) {
        csrf.require(token);
        CommentStatus wanted = QueueResource.status(status);
        boolean removes = Ruling.removes(wanted);
        Decision decision = new Decision(Ids.parse(id), wanted, removes ? reason(reason) : null,
                removes && explanation != null && !explanation.isBlank() ? explanation.strip() : null);
        List<FieldError> errors = new ArrayList<>();
        bodies.check(decision, errors::add);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return Answers.back(back, service.decide(List.of(decision), caller.name()).batch());
    }

    private static Reason reason(String word) {
        return word == null || word.isBlank() ? null : Words.all(Reason.class).get(word);
    }
}
