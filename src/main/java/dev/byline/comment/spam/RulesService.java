package dev.byline.comment.spam;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.comment.CommentConfig;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.spam.list.WordList;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.Times;
import dev.byline.http.Words;
import dev.byline.text.AddressMask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The rules in force. Every node keeps them in memory and looks for a newer version every few seconds. */
@ApplicationScoped
public class RulesService {

    private static final Logger LOG = Logger.getLogger(RulesService.class);

    @Inject
    RulesRepository versions;

    @Inject
    CommentConfig config;

    @Inject
    ObjectMapper json;

    @Inject
    ModerationLog log;

    private volatile RuleBook book;

    /** The rules in force. */
    public Rules current() {
        return book().rules();
    }

    /** The rules as this node last saw them; empty right after its start. Never asks the database. */
    public Optional<Rules> known() {
        return Optional.ofNullable(book).map(RuleBook::rules);
    }

    /** The rules in force with compiled lists. */
    public RuleBook book() {
        RuleBook known = book;
        if (known == null) {
            known = load();
            book = known;
        }
        return known;
    }

    /** Rules from what was sent: complete, and as the next version after the one in force. Nothing is saved. */
    public Rules read(RulesDraft draft) {
        return complete(draft, current().version());
    }

    /**
     * What is wrong with rules that were sent, beyond their shape: thresholds that contradict each other, rules that
     * there are not, lines of lists that cannot be read ({@code holdList[3]}).
     */
    public List<FieldError> errors(RulesDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.weights() != null) {
            draft.weights().forEach((rule, weight) -> {
                if (!Words.all(Rule.class).containsKey(rule)) {
                    errors.add(new FieldError("weights." + rule, "unknown", "There is no such rule"));
                } else if (weight == null || weight < 0 || weight > 1000) {
                    errors.add(new FieldError("weights." + rule, "out_of_range", "Must be between 0 and 1000"));
                }
            });
        }
        WordList.errors("holdList", draft.holdList(), errors);
        WordList.errors("blockList", draft.blockList(), errors);
        if (errors.isEmpty()) {
            Rules rules = read(draft);
            if (rules.spamAt() < rules.holdAt()) {
                errors.add(new FieldError("spamAt", "out_of_range", "Must not be below holdAt"));
            }
            if (rules.limits().filterSpamPercent() < rules.limits().filterHoldPercent()) {
                errors.add(new FieldError("limits.filterSpamPercent", "out_of_range",
                        "Must not be below filterHoldPercent"));
            }
        }
        return errors;
    }

    /**
     * Saves rules as the next version; they count at once here and within seconds on other nodes.
     *
     * @param rules valid; their version is the one from which they were made
     * @return the version saved
     * @throws Problem 400 if a list holds a broken line, 412 if another version was saved meanwhile
     */
    public Rules save(Rules rules, String actor) {
        List<FieldError> errors = errors(rules.draft());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        Rules next = rules.withVersion(rules.version() + 1);
        try {
            QuarkusTransaction.requiringNew().run(() -> store(next, actor));
        } catch (RuntimeException raced) {
            if (isRace(raced)) {
                throw stale();
            }
            throw raced;
        }
        refresh();
        return next;
    }

    private void store(Rules next, String actor) {
        if (versions.latestVersion() != next.version() - 1) {
            throw stale();
        }
        StoredRules stored = new StoredRules();
        stored.version = next.version();
        stored.savedBy = actor;
        stored.savedAt = Times.now();
        stored.content = write(next.draft());
        versions.persistAndFlush(stored);
        log.write(null, Action.RULES_CHANGED, null, null, actor, "version " + next.version(), null);
    }

    /** Takes lines with an address out of the lists of every version; how many versions had any. */
    public int forget(AddressMask mask) {
        int changed = QuarkusTransaction.requiringNew().call(() -> {
            List<StoredRules> found = versions.listThatSay(mask.like());
            found.forEach(stored -> stored.content = write(without(mask, read(stored)).draft()));
            return found.size();
        });
        if (changed > 0) {
            book = load();
        }
        return changed;
    }

    private static Rules without(AddressMask mask, Rules rules) {
        return new Rules(rules.version(), rules.holdAt(), rules.spamAt(), rules.weights(),
                rules.holdList().stream().filter(line -> !mask.isIn(line)).toList(),
                rules.blockList().stream().filter(line -> !mask.isIn(line)).toList(), rules.limits());
    }

    /** Takes up a version that another node saved. */
    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        int latest = QuarkusTransaction.requiringNew().call(versions::latestVersion);
        if (book == null || book.rules().version() != latest) {
            book = load();
        }
    }

    /** A saved version as it was meant. */
    Rules read(StoredRules stored) {
        try {
            return complete(json.readValue(stored.content, RulesDraft.class), stored.version);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Version " + stored.version + " of the rules cannot be read", unreadable);
        }
    }

    private String write(RulesDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (IOException impossible) {
            throw new IllegalStateException("Rules are plain values", impossible);
        }
    }

    private RuleBook load() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Rules rules = versions.findLatest().map(this::read).orElseGet(this::settings);
            LOG.debugf("Version %d of the rules is in force", rules.version());
            return RuleBook.of(rules);
        });
    }

    /** Version 0: what the site's settings say. */
    Rules settings() {
        return complete(new RulesDraft(null, null, null, null, null, null), 0);
    }

    private Rules complete(RulesDraft draft, int version) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            weights.put(rule.word(), config.weights().getOrDefault(rule.word(), rule.weight()));
        }
        if (draft.weights() != null) {
            weights.putAll(draft.weights());
        }
        return new Rules(version, draft.holdAt() == null ? config.holdAt() : draft.holdAt(),
                draft.spamAt() == null ? config.spamAt() : draft.spamAt(), Map.copyOf(weights),
                draft.holdList() == null ? List.of() : List.copyOf(draft.holdList()),
                draft.blockList() == null ? List.of() : List.copyOf(draft.blockList()),
                (draft.limits() == null ? Limits.DEFAULTS : draft.limits()).complete());
    }

    private static boolean isRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private static Problem stale() {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "Read the rules again, merge and send the new ETag");
    }
}
