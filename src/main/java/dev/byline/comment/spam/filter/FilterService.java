package dev.byline.comment.spam.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.http.FieldError;
import dev.byline.text.PlainText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Hands the filter's knowledge out, and takes it in from elsewhere. */
@ApplicationScoped
public class FilterService {

    private static final int MOST_ERRORS = 50;
    private static final int AT_ONCE = 1000;

    @Inject
    FilterRepository filter;

    @Inject
    LessonRepository lessons;

    @Inject
    LearnedRepository learned;

    @Inject
    LearningFilter memory;

    @Inject
    ModerationLog log;

    /** All that the filter knows. */
    public FilterDraft read() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Model.Counts total = filter.total();
            Map<String, Integer> ham = new TreeMap<>();
            Map<String, Integer> spam = new TreeMap<>();
            filter.mapAll(LearningFilter.MOST_TOKENS).forEach((token, counts) -> {
                if (counts.ham() > 0) {
                    ham.put(token, counts.ham());
                }
                if (counts.spam() > 0) {
                    spam.put(token, counts.spam());
                }
            });
            return new FilterDraft(new FilterDraft.Side(total.ham(), ham), new FilterDraft.Side(total.spam(), spam));
        });
    }

    /** What is wrong with knowledge from elsewhere, beyond its shape; the first fifty errors. */
    public List<FieldError> errors(FilterDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        check("ham", draft.ham(), errors);
        check("spam", draft.spam(), errors);
        return errors;
    }

    /** Replaces all that the filter knows, lessons that wait included. */
    public void replace(FilterDraft draft, String actor) {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            FilterTotal total = filter.lock();
            total.ham = draft.ham().comments();
            total.spam = draft.spam().comments();
            // What was learned here is in none of the new counts and must not be subtracted from them later.
            learned.deleteAll();
            lessons.deleteAll();
            filter.deleteAll();
            TreeSet<String> tokens = new TreeSet<>(draft.ham().tokens().keySet());
            tokens.addAll(draft.spam().tokens().keySet());
            int stored = 0;
            for (String text : tokens) {
                FilterToken token = new FilterToken();
                token.token = text;
                token.ham = draft.ham().tokens().getOrDefault(text, 0);
                token.spam = draft.spam().tokens().getOrDefault(text, 0);
                filter.persist(token);
                if (++stored % AT_ONCE == 0) {
                    filter.flush();
                    filter.getEntityManager().clear();
                }
            }
            log.write(null, Action.RULES_CHANGED, null, null, actor, "filter imported", null);
        });
        memory.reload();
    }

    private static void check(String path, FilterDraft.Side side, List<FieldError> errors) {
        if (side == null || side.tokens() == null || side.comments() == null) {
            return;
        }
        if (side.tokens().size() > LearningFilter.MOST_TOKENS) {
            errors.add(new FieldError(path + ".tokens", "too_many", "At most 50,000 tokens"));
            return;
        }
        side.tokens().forEach((token, count) -> {
            if (errors.size() >= MOST_ERRORS) {
                return;
            }
            if (token.isBlank() || token.length() > Tokens.LONGEST || token.indexOf('@') >= 0
                    || !token.equals(PlainText.withoutControls(token)) || token.indexOf('\n') >= 0) {
                errors.add(new FieldError(path + ".tokens", "invalid",
                        "Tokens have 1 to 80 characters, without controls and @"));
            } else if (count < 1 || count > side.comments()) {
                errors.add(new FieldError(path + ".tokens." + token, "out_of_range",
                        "Must be between 1 and the number of comments"));
            }
        });
    }
}
