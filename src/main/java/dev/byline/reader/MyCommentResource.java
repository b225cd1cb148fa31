package dev.byline.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.comment.Comment;
import dev.byline.comment.appeal.AppealDraft;
import dev.byline.comment.appeal.AppealService;
import dev.byline.comment.owner.OwnCommentService;
import dev.byline.comment.owner.OwnEdit;
import dev.byline.comment.submission.Submitting;
import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.reader.MyCommentPages.Refused;
import dev.byline.security.Origins;
import dev.byline.text.PlainText;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The private page of one comment, for its writer: its address holds the ownership token and is all that is needed.
 * Reading changes nothing; what does is sent as a form to a path below and answered with 303 back to the page, or with
 * the page and what is wrong.
 */
@Path("/my-comment/{token}")
public class MyCommentResource {

    @Inject
    OwnCommentService own;

    @Inject
    MyCommentAnswers answers;

    @Inject
    Submitting submitting;

    @Inject
    Origins origins;

    @Inject
    AppealService appeals;

    @Inject
    JsonBodies bodies;

    @Inject
    ErrorPages errors;

    /** The page; 403 for every token that opens no comment. */
    @GET
    @Operation(hidden = true)
    public Response page(@RestPath String token, @RestQuery List<String> done) {
        errors.requireEnabled();
        return answers.page(200, token, done == null || done.isEmpty() ? null : done.get(0), Refused.NOTHING);
    }

    /** Takes an edit. */
    @POST
    @Path("/edit")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response edit(@Context HttpServerRequest request, @RestPath String token, @RestForm List<String> comment,
            @RestForm List<String> name, @RestForm List<String> website, @RestForm List<String> version) {
        guard(request);
        Map<String, String> typed = new LinkedHashMap<>();
        List<FieldError> found = new ArrayList<>();
        take("comment", comment, typed, found);
        take("name", name, typed, found);
        take("website", website, typed, found);
        String seen = version == null || version.isEmpty() ? "" : version.get(0);
        try {
            own.edit(token, new OwnEdit(typed.get("comment"), typed.get("name"), typed.get("website"), null), found,
                    submitting.writer(request, token), stored -> requireSeen(stored, seen));
            return MyCommentAnswers.back(token, "edited");
        } catch (Problem problem) {
            return answers.refused(problem, token, typed);
        }
    }

    /** Switches reply mails on or off. */
    @POST
    @Path("/replies")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response replies(@Context HttpServerRequest request, @RestPath String token, @RestForm String wanted) {
        guard(request);
        boolean on = "yes".equals(wanted);
        try {
            own.setReplies(token, on, submitting.writer(request, token));
            return MyCommentAnswers.back(token, on ? "replies-on" : "replies-off");
        } catch (Problem problem) {
            return answers.refused(problem, token, null);
        }
    }

    /** Takes an objection to the removal of the comment. */
    @POST
    @Path("/object")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response object(@Context HttpServerRequest request, @RestPath String token, @RestForm List<String> text) {
        guard(request);
        own.find(token);
        Map<String, String> typed = new LinkedHashMap<>();
        List<FieldError> found = new ArrayList<>();
        take("text", text, typed, found);
        AppealDraft draft = new AppealDraft(typed.get("text"));
        bodies.check(draft, found::add);
        if (!found.isEmpty()) {
            return answers.refused(Problem.invalid(found), token, typed);
        }
        try {
            appeals.appeal(token, draft);
            return MyCommentAnswers.back(token, "objected");
        } catch (Problem problem) {
            return answers.refused(problem, token, typed);
        }
    }

    /** Deletes the comment for good, if its writer has ticked that this is meant. */
    @POST
    @Path("/delete")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA })
    @Operation(hidden = true)
    public Response delete(@Context HttpServerRequest request, @RestPath String token, @RestForm String sure) {
        guard(request);
        if (!"yes".equals(sure)) {
            return answers.page(ProblemType.INVALID_FORM.status(), token, null,
                    new Refused(null, List.of(), null, "Tick this box if you want to delete your comment"));
        }
        own.withdraw(token, comment -> { });
        return MyCommentAnswers.back(token, null);
    }

    /** Everything that is stored about the comment, as a file. */
    @GET
    @Path("/export")
    @Operation(hidden = true)
    public Response export(@RestPath String token) {
        errors.requireEnabled();
        return MyCommentAnswers.guarded(Response.ok(own.export(token)).type(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"my-comment.json\"")).build();
    }

    /** Leads those back to the page who come to a form's address by hand. */
    @GET
    @Path("/{form:edit|replies|object|delete}")
    @Operation(hidden = true)
    public Response form(@RestPath String token, @RestPath String form) {
        errors.requireEnabled();
        return MyCommentAnswers.back(token, null);
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers) {
        return MyCommentAnswers.guarded(Response.fromResponse(problem.type() == ProblemType.OWNERSHIP_UNPROVEN
                ? errors.answer(problem, headers, new MessagePage("This link does not open a comment", "", List.of()))
                : errors.answer(problem, headers))).build();
    }

    private void guard(HttpServerRequest request) {
        errors.requireEnabled();
        origins.require(request);
    }

    private static void requireSeen(Comment stored, String version) {
        if (!Integer.toString(stored.version).equals(version)) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED, "Your comment was changed meanwhile, perhaps by the desk. "
                    + "Send this again to replace what it says now.");
        }
    }

    private static void take(String field, List<String> given, Map<String, String> typed, List<FieldError> found) {
        if (given != null && given.size() > 1) {
            found.add(new FieldError(field, "repeated", "Send this field once"));
        }
        typed.put(field, given == null || given.isEmpty() ? "" : PlainText.withoutControls(given.get(0)));
    }
}
