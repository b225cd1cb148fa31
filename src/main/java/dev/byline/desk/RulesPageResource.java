package dev.byline.desk;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.byline.comment.spam.Rules;
import dev.byline.comment.spam.RulesService;
import dev.byline.comment.spam.Trial;
import dev.byline.http.FieldError;
import dev.byline.http.Parameters;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The rules of the checks: shown, tried on what was sent lately, and saved. */
@Path("/desk/rules")
@RolesAllowed(Roles.MODERATOR)
@Produces(MediaType.TEXT_HTML)
public class RulesPageResource {

    private static final int HIGHEST_VERSION = 999_999_999;

    @Inject
    RulesPages pages;

    @Inject
    RulesService service;

    @Inject
    Trial trial;

    @Inject
    Caller caller;

    @Inject
    Csrf csrf;

    /** The rules in force; {@code version} shows an earlier one to bring it back. */
    @GET
    @Operation(hidden = true)
    public Response rules(@Context UriInfo uri) {
        Parameters parameters = Parameters.only(uri, "version", "saved");
        int version = parameters.integer("version", 1, HIGHEST_VERSION, 0);
        int saved = parameters.integer("saved", 1, HIGHEST_VERSION, 0);
        parameters.check();
        return Answers.of(200, pages.show(version == 0 ? null : version,
                saved == 0 ? null : new Notice("Saved as version " + saved, null))).build();
    }

    /** Tries the rules that were typed, or saves them. What is wrong with them comes back beside its field. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> sent) {
        csrf.require(sent.getFirst("csrf"));
        RulesForm form = RulesForm.of(sent);
        List<FieldError> errors = pages.errors(form);
        if (!errors.isEmpty()) {
            return Answers.of(ProblemType.INVALID_FORM.status(), pages.again(form, errors, null, null)).build();
        }
        Rules rules = service.read(form.draft());
        return "save".equals(sent.getFirst("do")) ? save(form, rules, version(sent)) : attempt(form, rules);
    }

    private Response attempt(RulesForm form, Rules rules) {
        return Answers.of(200, pages.again(form, List.of(), null, trial.run(rules))).build();
    }

    private Response save(RulesForm form, Rules rules, int base) {
        try {
            Rules saved = service.save(rules.withVersion(base), caller.name());
            return Answers.seeOther("/desk/rules?saved=" + saved.version());
        } catch (Problem problem) {
            if (problem.type() != ProblemType.PRECONDITION_FAILED) {
                throw problem;
            }
            return Answers.of(problem.type().status(), pages.again(form, List.of(), pages.conflict(), null)).build();
        }
    }

    private static int version(MultivaluedMap<String, String> sent) {
        String version = sent.getFirst("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
