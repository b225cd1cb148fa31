package dev.byline.comment.spam.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.proof.FormAge;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Looks at the form's signed time: faster than anybody types, older than anybody leaves a page open, or forged. No time
 * is no finding, since clients that write JSON have no form.
 */
@ApplicationScoped
public class FormAgeCheck implements Check {

    @Inject
    FormAge ages;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.TOO_FAST, Rule.TOO_OLD, Rule.FORGED_FORM);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        String opened = submission.signals().opened();
        if (opened == null || opened.isBlank()) {
            return List.of();
        }
        Optional<Duration> age = ages.age(opened.strip(), submission.article().id, Times.now());
        if (age.isEmpty()) {
            return book.found(Rule.FORGED_FORM, "The form's time was not signed here for this article");
        }
        if (age.get().compareTo(Duration.ofSeconds(book.limits().tooFastSeconds())) < 0) {
            return book.found(Rule.TOO_FAST, "Sent " + age.get().toMillis() / 1000.0
                    + " seconds after the form was handed out; people take at least "
                    + book.limits().tooFastSeconds());
        }
        if (age.get().compareTo(Duration.ofHours(book.limits().tooOldHours())) > 0) {
            return book.found(Rule.TOO_OLD, "The form was handed out " + age.get().toHours() + " hours before");
        }
        return List.of();
    }
}
