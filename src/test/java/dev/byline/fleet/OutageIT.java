package dev.byline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The database stops under load, on both nodes. Pages that were read before are still answered and marked stale;
 * everything else is refused at once, with 503 and a time to try again; nothing is half stored; when the database is
 * back, all goes on by itself.
 *
 * <p>The outage lasts {@code byline.outage.seconds}, 8 in the suite. For 30:
 * {@code mvn verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=OutageIT -Dbyline.outage.seconds=30}
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutageIT {

    private static final int SECONDS = Integer.getInteger("byline.outage.seconds", 8);
    private static final int READERS = 8;
    private static final long READ_EVERY_MS = 5;
    /** The first to notice may wait for a connection. */
    private static final long NOTICED_MS = 2000;
    private static final long PATIENCE_MS = 7000;
    /** Each connection of the pool may be told once. */
    private static final int MOST_LINES = 30;
    private static final String MARK = "during-the-outage-";

    private final Fleet fleet;
    private final LongAdder kept = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile long stopped;
    private volatile boolean over;
    private volatile long slowest;

    OutageIT() throws IOException {
        fleet = Fleet.get();
    }

    @Test
    void kept_pages_are_served_stale_all_else_is_refused_and_it_recovers_by_itself() throws Exception {
        String slug = fleet.article("Read before the outage");
        fleet.desk(0, "POST", "/api/v1/articles/" + slug + "/comments", "", Fleet.comment("Said before the outage"));
        List<String> pages = pages(slug);
        warm(pages);
        int[] lines = { fleet.node(0).log().size(), fleet.node(1).log().size() };
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 2);
        List<Future<Void>> running = new ArrayList<>();
        for (int number = 0; number < READERS; number++) {
            int node = number % fleet.size();
            running.add(threads.submit(() -> readKept(node, pages)));
        }
        try {
            fleet.database().stop();
            stopped = System.nanoTime();
            for (int node = 0; node < fleet.size(); node++) {
                int mine = node;
                running.add(threads.submit(() -> askForMore(mine, slug)));
            }
            Await.pause(SECONDS * 1000L);
            over = true;
            for (Future<Void> each : running) {
                each.get();
            }
            assertThat(fleet.node(0).isReady() || fleet.node(1).isReady()).as("ready without a database").isFalse();
        } finally {
            over = true;
            fleet.database().start();
        }
        long back = System.nanoTime();
        for (int node = 0; node < fleet.size(); node++) {
            recovers(node, slug, pages.get(0));
        }
        Fleet.report("outage", String.format(Locale.ROOT, "Outage of %d s: %,d kept pages served, %,d other requests "
                + "refused (slowest after %d ms), as before %d ms after the database was back", SECONDS, kept.sum(),
                refused.sum(), slowest, (System.nanoTime() - back) / 1_000_000));
        threads.shutdown();
        assertThat(wrong).isEmpty();
        assertThat(kept.sum()).isGreaterThan(SECONDS * 100L);
        assertThat(refused.sum()).isPositive();
        assertThat(fleet.database().ask("select count(*) from comment where text like '%" + MARK + "%'"))
                .as("stored of what was refused").isEqualTo("0");
        assertThat(fleet.database().ask("select count(*) from article a where a.comment_count <>"
                + " (select count(*) from comment c where c.article_id = a.id and c.status = 'APPROVED')"))
                .as("articles whose number of comments is wrong").isEqualTo("0");
        for (int node = 0; node < fleet.size(); node++) {
            List<String> log = fleet.node(node).log();
            assertThat(log.subList(lines[node], log.size())).as("lines in the log")
                    .noneMatch(line -> line.startsWith("\tat ")).hasSizeLessThan(MOST_LINES + SECONDS);
        }
    }

    private static List<String> pages(String slug) {
        String article = "/api/v1/articles/" + slug;
        return List.of(article, article + "?include=comments", article + "/comments", "/api/v1/articles",
                "/api/v1/comments/counts?articles=" + slug, "/articles/" + slug, "/articles/" + slug + "/comments.html",
                "/");
    }

    private void warm(List<String> pages) {
        for (int node = 0; node < fleet.size(); node++) {
            int mine = node;
            for (String page : pages) {
                Await.until(page + " is kept", Duration.ofSeconds(10),
                        () -> ask(mine, "GET", page, "", null).header("Cache-Status").startsWith("byline; hit"));
            }
        }
    }

    private Void readKept(int node, List<String> pages) throws IOException {
        try (Line line = new Line(fleet.node(node).port())) {
            for (int turn = 0; !over; turn++) {
                String page = pages.get(turn % pages.size());
                long sent = System.nanoTime();
                Line.Answer answer = line.get(page);
                boolean noticed = stopped != 0 && sent - stopped > NOTICED_MS * 1_000_000;
                check(page, answer, answer.status() == 200 && (!noticed
                        || answer.header("Cache-Status").startsWith("byline; hit; ttl=-1; detail=stale")), sent);
                kept.increment();
                Await.pause(READ_EVERY_MS);
            }
        }
        return null;
    }

    private Void askForMore(int node, String slug) throws IOException {
        String thread = "/api/v1/articles/" + slug + "/comments";
        for (int turn = 0; !over; turn++) {
            String comment = Fleet.comment(MARK + node + "-" + turn);
            refused(node, "POST", thread, "", comment);
            refused(node, "POST", thread, fleet.desk(), comment);
            refused(node, "GET", "/api/v1/articles/never-read-" + turn, "", null);
            refused(node, "GET", "/articles/never-read-" + turn, "", null);
            refused(node, "GET", "/api/v1/articles/" + slug, fleet.desk(), null);
            refused(node, "GET", "/api/v1/comments?status=pending", fleet.desk(), null);
            Await.pause(100);
        }
        return null;
    }

    private void refused(int node, String method, String target, String headers, String json) throws IOException {
        long sent = System.nanoTime();
        Line.Answer answer = ask(node, method, target, headers, json);
        check(method + " " + target + (headers.isEmpty() ? "" : " with credentials"), answer, answer.status() == 503
                && !answer.header("Retry-After").isEmpty()
                && answer.header("Content-Type").startsWith("application/problem+json"), sent);
        refused.increment();
        slowest = Math.max(slowest, (System.nanoTime() - sent) / 1_000_000);
    }

    private void recovers(int node, String slug, String page) throws IOException {
        String text = "Said after the outage to node " + node;
        Await.until("node " + node + " is ready", Duration.ofSeconds(20), () -> fleet.node(node).isReady());
        Line.Answer first = ask(node, "GET", "/api/v1/articles?limit=3", "", null);
        assertThat(first.status()).as("ready means ready").isEqualTo(200);
        Line.Answer comment = ask(node, "POST", "/api/v1/articles/" + slug + "/comments", fleet.desk(),
                Fleet.comment(text));
        assertThat(comment.status()).as(comment.toString()).isEqualTo(201);
        Await.until("the page is fresh again on node " + node, Duration.ofSeconds(20), () -> {
            Line.Answer answer = ask(node, "GET", page + "?include=comments", "", null);
            return answer.body().contains(text) && !answer.header("Cache-Status").contains("stale");
        });
    }

    private Line.Answer ask(int node, String method, String target, String headers, String json) throws IOException {
        try (Line line = new Line(fleet.node(node).port())) {
            return line.send(method, target, headers, json);
        }
    }

    private void check(String what, Line.Answer answer, boolean asItShould, long sent) {
        long took = (System.nanoTime() - sent) / 1_000_000;
        if ((!asItShould || took > PATIENCE_MS) && wrong.size() < 20) {
            wrong.add(what + " after " + took + " ms: " + answer);
        }
    }
}
