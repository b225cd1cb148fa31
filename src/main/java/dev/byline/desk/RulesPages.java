package dev.byline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.Rules;
import dev.byline.comment.spam.RulesService;
import dev.byline.comment.spam.RulesVersions;
import dev.byline.comment.spam.RulesView;
import dev.byline.comment.spam.TrialView;
import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts together the page of the rules. */
@ApplicationScoped
@Transactional
public class RulesPages {

    private static final String PATH = "/desk/rules";
    private static final int SHOWN_VERSIONS = 20;
    private static final int SHOWN_DIFFERENCES = 200;

    @Inject
    RulesService service;

    @Inject
    RulesVersions versions;

    @Inject
    JsonBodies bodies;

    @Inject
    DeskFrames frames;

    /** The rules in force or, to bring them back, those of an earlier version. */
    TemplateInstance show(Integer version, Notice notice) {
        RulesView latest = versions.latest();
        Rules inForce = service.read(latest.rules());
        Rules shown = version == null ? inForce : service.read(versions.find(version).rules());
        String message = version == null || version == latest.version() ? null
                : "This is what version " + version + " said. It is not in force unless you save it.";
        return page(new FormPart(RulesForm.values(shown), Map.of(), message), latest,
                RulesForm.differences(inForce, shown), List.of(), null, notice);
    }

    /** The form that was sent, with what is wrong and what it would have decided; nothing typed is lost. */
    TemplateInstance again(RulesForm form, List<FieldError> errors, String message, TrialView trial) {
        RulesView latest = versions.latest();
        List<String> differences = errors.isEmpty()
                ? RulesForm.differences(service.read(latest.rules()), service.read(form.draft())) : List.of();
        return page(FormPart.returned(form.values(), errors, message), latest, differences, errors, trial, null);
    }

    /** What is wrong with a form. */
    List<FieldError> errors(RulesForm form) {
        List<FieldError> errors = new ArrayList<>(form.errors());
        bodies.check(form.draft(), errors::add);
        if (errors.isEmpty()) {
            errors.addAll(service.errors(form.draft()));
        }
        return errors;
    }

    /** Who has saved the version in force, for somebody who came too late. */
    String conflict() {
        RulesView latest = versions.latest();
        return latest.savedBy() + " has saved version " + latest.version() + " meanwhile. Nothing of yours is lost:"
                + " see below what saving would change of that version, and save again to do so.";
    }

    private TemplateInstance page(FormPart form, RulesView latest, List<String> differences, List<FieldError> errors,
            TrialView trial, Notice notice) {
        return DeskTemplates.rules(frames.of("Rules", PATH), new RulesPage(form, latest.version(), part(latest),
                Stream.of(Rule.values()).map(RulesPage.WeightField::of).toList(), RulesForm.LIMITS,
                messages(errors, RulesForm.HOLD_LIST), messages(errors, RulesForm.BLOCK_LIST),
                differences.subList(0, Math.min(differences.size(), SHOWN_DIFFERENCES)), trial,
                versions.page(null, SHOWN_VERSIONS).items().stream().map(RulesPages::part).toList(), notice));
    }

    private static RulesPage.VersionPart part(RulesView view) {
        return view.savedBy() == null ? null
                : new RulesPage.VersionPart(view.version(), view.savedBy(), Age.of(view.savedAt()));
    }

    private static List<String> messages(List<FieldError> errors, String list) {
        return errors.stream().filter(error -> error.field().startsWith(list)).map(FieldError::message).toList();
    }
}
