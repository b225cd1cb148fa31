package dev.byline.comment.spam;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRules;
import dev.byline.comment.CommentStatus;
import dev.byline.http.Problem;
import dev.byline.http.TextRoom;
import dev.byline.http.Times;
import dev.byline.text.PlainText;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tries rules on what was sent in the last 90 days, before they are saved. Checks that look at the content alone are
 * repeated under the rules; what hung on the moment, such as a flood or an unknown writer, is taken as it was found then
 * and weighed anew. Comments of the desk and of imports were never judged and are left out.
 */
@ApplicationScoped
public class Trial {

    static final Duration BACK = Duration.ofDays(90);
    static final int MOST = 20_000;
    private static final int PAGE = 200;
    private static final int EXAMPLES = 100;
    private static final int EXCERPT_WORDS = 30;

    @Inject
    CommentRepository comments;

    @Inject
    FindingRepository findings;

    @Inject
    ArticleRepository articles;

    @Inject
    CommentConfig config;

    @Inject
    RulesService service;

    @Inject
    @All
    List<Check> checks;

    private final Semaphore turn = new Semaphore(1);

    /** Collects one run. */
    private record Tally(Rules before, RuleBook book, List<TrialView.Example> examples,
            Map<List<CommentStatus>, int[]> changes) {
    }

    /**
     * What rules would have decided. Looks at the newest 20,000 comments at the most, page by page, and saves nothing.
     *
     * @param rules valid rules
     * @throws Problem 429 while another trial runs on this node
     */
    public TrialView run(Rules rules) {
        if (!turn.tryAcquire()) {
            throw Problem.tooMany("Another trial is running", Duration.ofSeconds(5));
        }
        try {
            return examine(new Tally(service.current(), RuleBook.of(rules), new ArrayList<>(), new LinkedHashMap<>()));
        } finally {
            turn.release();
        }
    }

    private TrialView examine(Tally tally) {
        Instant since = Times.now().minus(BACK);
        Instant until = Times.now();
        long below = Long.MAX_VALUE;
        int examined = 0;
        boolean more = true;
        while (more && examined < MOST) {
            Instant before = until;
            long id = below;
            List<Comment> page = QuarkusTransaction.requiringNew().call(() -> {
                List<Comment> found =
                        TextRoom.listPart(comments.listJudged(since, before, id, PAGE), Comment::length);
                weigh(found, tally);
                return found;
            });
            examined += page.size();
            more = !page.isEmpty();
            if (more) {
                until = page.get(page.size() - 1).createdAt;
                below = page.get(page.size() - 1).id;
            }
        }
        List<TrialView.Change> changes = tally.changes().entrySet().stream()
                .map(entry -> new TrialView.Change(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()[0],
                        entry.getValue()[1], entry.getValue()[2]))
                .sorted(Comparator.comparing(TrialView.Change::count).reversed()).toList();
        return new TrialView(since, examined, !more, changes.stream().mapToInt(TrialView.Change::count).sum(), changes,
                tally.examples());
    }

    private void weigh(List<Comment> page, Tally tally) {
        Map<Long, Article> places = articles.mapByIds(page.stream().map(comment -> comment.articleId).distinct().toList());
        Map<Long, List<StoredFinding>> stored = findings.mapByComments(page.stream().map(comment -> comment.id).toList());
        Set<String> repeatable = repeatable();
        for (Comment comment : page) {
            List<StoredFinding> then = stored.getOrDefault(comment.id, List.of());
            CommentStatus from = Verdict.of(then.stream().map(StoredFinding::finding).toList(), tally.before()).status();
            List<Finding> now = new ArrayList<>();
            then.stream().filter(finding -> !repeatable.contains(finding.rule)).forEach(finding -> {
                int weight = tally.book().rules().weight(finding.rule);
                if (weight > 0) {
                    now.add(new Finding(finding.rule, weight, finding.evidence));
                }
            });
            Article article = places.get(comment.articleId);
            Submission submission = Submission.of(comment, article);
            CommentRules policy = CommentRules.of(article, config);
            checks.stream().filter(Check::isRepeatable)
                    .forEach(check -> now.addAll(check.inspect(submission, policy, tally.book())));
            CommentStatus to = Verdict.of(now, tally.book().rules()).status();
            if (from != to) {
                note(comment, article, from, to, now, tally);
            }
        }
    }

    private static void note(Comment comment, Article article, CommentStatus from, CommentStatus to, List<Finding> now,
            Tally tally) {
        int[] counts = tally.changes().computeIfAbsent(List.of(from, to), unused -> new int[3]);
        counts[0]++;
        counts[1] += comment.status != from ? 1 : 0;
        counts[2] += comment.status == to ? 1 : 0;
        if (tally.examples().size() < EXAMPLES) {
            tally.examples().add(new TrialView.Example(comment.id, article.slug, comment.name,
                    PlainText.excerpt(comment.text(), EXCERPT_WORDS), from, to, comment.status, now));
        }
    }

    private Set<String> repeatable() {
        return checks.stream().filter(Check::isRepeatable).flatMap(check -> check.rules().stream()).map(Rule::word)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
