package dev.byline.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import dev.byline.comment.appeal.AppealAnswer;
import dev.byline.comment.appeal.AppealService;
import dev.byline.comment.appeal.ModerationStatement.Outcome;
import dev.byline.comment.moderation.CommentEdit;
import dev.byline.comment.moderation.DeskMember;
import dev.byline.comment.moderation.DeskReply;
import dev.byline.comment.moderation.ModerationService;
import dev.byline.comment.moderation.WriterBlock.By;
import dev.byline.comment.moderation.WriterBlocks;
import dev.byline.http.FieldError;
import dev.byline.http.Ids;
import dev.byline.http.JsonBodies;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.Words;
import dev.byline.security.Caller;
import dev.byline.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The forms about one comment. Each leads back to where somebody came from; what is refused comes back with it. */
@Path("/desk/comments/{id}")
@RolesAllowed(Roles.MODERATOR)
@Produces(MediaType.TEXT_HTML)
@Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
public class CommentFormsResource {

    @Inject
    CommentPages pages;

    @Inject
    ModerationService service;

    @Inject
    WriterBlocks blocks;

    @Inject
    AppealService appeals;

    @Inject
    JsonBodies bodies;

    @Inject
    Caller caller;

    @Inject
    Csrf csrf;

    /** Changes what it says; {@code status} decides about it at once. */
    @POST
    @Path("/edit")
    @Operation(hidden = true)
    public Response edit(@RestPath String id, @RestForm("csrf") String token, @RestForm String back,
            @RestForm String comment, @RestForm String name, @RestForm String website, @RestForm String version,
            @RestForm String status) {
        csrf.require(token);
        long number = Ids.parse(id);
        CommentEdit edit = new CommentEdit(status == null ? null : QueueResource.status(status), text(comment),
                text(name), text(website), null, null);
        return orAgain(number, back, CommentPages.EDIT,
                Map.of("comment", text(comment), "name", text(name), "website", text(website)), () -> {
                    refuse(check(edit));
                    return service.edit(number, edit, caller.name(), found -> {
                        if (!Integer.toString(found.version).equals(version)) {
                            throw Problem.of(ProblemType.PRECONDITION_FAILED, "Somebody else has changed this comment"
                                    + " meanwhile: compare it with what stands above, and send again to replace that");
                        }
                    }).batch();
                });
    }

    /** Answers it as the desk. */
    @POST
    @Path("/reply")
    @Operation(hidden = true)
    public Response reply(@RestPath String id, @RestForm("csrf") String token, @RestForm String back,
            @RestForm String comment) {
        csrf.require(token);
        long number = Ids.parse(id);
        return orAgain(number, back, CommentPages.REPLY, Map.of("comment", text(comment)), () -> {
            refuse(check(new DeskReply(text(comment))));
            return service.reply(number, text(comment), DeskMember.of(caller)).batch();
        });
    }

    /** Blocks its writer by the ticked marks. */
    @POST
    @Path("/block")
    @Operation(hidden = true)
    public Response block(@RestPath String id, @RestForm("csrf") String token, @RestForm String back,
            @RestForm("by") List<String> marks, @RestForm String note) {
        csrf.require(token);
        long number = Ids.parse(id);
        return orAgain(number, back, CommentPages.BLOCK, Map.of("note", text(note)), () -> {
            Set<By> by = EnumSet.noneOf(By.class);
            (marks == null ? List.<String>of() : marks).stream().map(Words.all(By.class)::get)
                    .filter(mark -> mark != null).forEach(by::add);
            if (by.isEmpty()) {
                throw Problem.invalid("by", "required", "Tick by what the writer is known");
            }
            blocks.block(number, by, text(note).isBlank() ? null : text(note).strip(), caller.name());
            return Notices.BLOCKED;
        });
    }

    /** Answers its writer's objection to the removal. */
    @POST
    @Path("/appeal")
    @Operation(hidden = true)
    public Response answer(@RestPath String id, @RestForm("csrf") String token, @RestForm String back,
            @RestForm String outcome, @RestForm String answer) {
        csrf.require(token);
        long number = Ids.parse(id);
        AppealAnswer given = new AppealAnswer(outcome == null ? null : Words.all(Outcome.class).get(outcome),
                text(answer).isBlank() ? null : answer.strip());
        return orAgain(number, back, CommentPages.APPEAL, Map.of("answer", text(answer)), () -> {
            refuse(check(given));
            return appeals.answer(number, given, caller.name()).batch();
        });
    }

    /** Does something and leads back; what is refused comes back with its form. */
    private Response orAgain(long id, String back, String section, Map<String, String> values, Supplier<String> act) {
        try {
            return Answers.back(back, act.get());
        } catch (Problem problem) {
            if (problem.type() == ProblemType.NOT_FOUND) {
                throw problem;
            }
            FormPart form = FormPart.returned(values, problem.errors(),
                    problem.errors().isEmpty() || problem.getMessage() != null ? problem.getMessage() : null);
            return Answers.of(ProblemType.INVALID_FORM.status(), pages.compose(id, DeskPath.local(back), null,
                    new CommentPages.Refused(section, form))).build();
        }
    }

    private <T extends Record> List<FieldError> check(T value) {
        List<FieldError> errors = new ArrayList<>();
        bodies.check(value, errors::add);
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
