package dev.byline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What an editor corrects is read at once. Two nodes, 8 writers who change articles and comments by turns on both, 32
 * readers of everything that shows it: a reader who asks the node that acknowledged a change never gets a page without
 * it; on the other node 99.9 % of the pages have it within 100 ms. A quarter through, the connection on which a node
 * hears the other is cut; half-way, a node is killed and started again. {@link Ledger} judges, and {@link LedgerTest}
 * shows that the judge sees stale pages.
 *
 * <p>Longer, as {@code mvn verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=FreshnessIT
 * -Dbyline.freshness.seconds=600}. It fails, for example, when a node purges its pages after it has answered the
 * writer, or when it goes on trusting them without the other's messages; and with {@code byline.freshness.stale=300},
 * which puts a cache that is blind for so many milliseconds before each reader.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreshnessIT {

    private static final int SECONDS = Integer.getInteger("byline.freshness.seconds", 60);
    private static final int READS_A_MINUTE = 200_000;
    private static final int WRITERS = 8;
    private static final int READERS = 32;
    private static final long WRITE_EVERY_NANOS = 400_000_000L;
    /** More than the reads that are to be made, and less than two cores can bear beside the nodes. */
    private static final long READ_EVERY_NANOS = 4_000_000L;
    private static final long REST_MS = 50;
    /** For so long at least all goes on once the killed node is back. */
    private static final long AFTERWARDS_MS = 5000;
    private static final long STALE_NANOS = Long.getLong("byline.freshness.stale", 0) * 1_000_000;

    private record Kept(Line.Answer answer, long since) {
    }

    private final Figures figures = new Figures();
    private final LongAdder writes = new LongAdder();
    private final LongAdder unacknowledged = new LongAdder();
    private final List<Topic> topics = new ArrayList<>();
    private Fleet fleet;
    private volatile boolean over;

    @Test
    void a_change_is_read_at_once_whatever_is_cut_or_killed() throws Exception {
        fleet = Fleet.get();
        for (int number = 0; number < WRITERS; number++) {
            Topic topic = number < 4 ? new ArticleTopic(fleet, "art" + number + "v")
                    : number < 6 ? new ApprovalTopic(fleet, "app" + number + "v")
                            : new RemovalTopic(fleet, "rem" + number + "v");
            topic.create();
            topics.add(topic);
        }
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        List<Future<Void>> running = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            int mine = number;
            running.add(threads.submit(() -> write(topics.get(mine), mine)));
        }
        for (int number = 0; number < READERS; number++) {
            int mine = number;
            running.add(threads.submit(() -> read(mine % fleet.size(), new SplittableRandom(mine))));
        }
        try {
            cutAndKill();
            Await.pause(Math.max(AFTERWARDS_MS, SECONDS * 1000L - millisSince(start)));
            // A slow machine takes longer for as many reads.
            while (figures.reads() < reads() && millisSince(start) < 4 * SECONDS * 1000L) {
                Await.pause(REST_MS);
            }
        } finally {
            over = true;
        }
        long took = millisSince(start) / 1000;
        for (Future<Void> each : running) {
            each.get();
        }
        threads.shutdown();
        Fleet.report("freshness", String.format(Locale.ROOT, "Freshness over %d s: %,d writes acknowledged, %d not; "
                + "processor seconds of the nodes %.1f and %.1f, of readers and writers %.1f%n%s",
                took, writes.sum(), unacknowledged.sum(), fleet.node(0).cpuSeconds(),
                fleet.node(1).cpuSeconds(), ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis()
                        / 1000.0, figures));
        assertThat(figures.violations()).as("pages without what their own node had acknowledged").isZero();
        assertThat(figures.inTime()).as("share of pages within 100 ms of the other node").isGreaterThanOrEqualTo(0.999);
        assertThat(figures.refused()).as("answers other than 200 of a node that runs").isZero();
        assertThat(figures.reads()).isGreaterThanOrEqualTo(reads());
    }

    private static long reads() {
        return (long) READS_A_MINUTE * SECONDS / 60;
    }

    private void cutAndKill() throws Exception {
        Await.pause(SECONDS * 250L);
        assertThat(fleet.database().ask("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where pid in (select pid from pg_stat_activity where application_name = 'byline notifications'"
                + " order by backend_start desc limit 1)")).as("a connection was cut").isEqualTo("1");
        Await.pause(SECONDS * 250L);
        fleet.node(1).kill();
        fleet.node(1).start();
        fleet.node(1).awaitReady();
    }

    private Void write(Topic topic, int number) {
        long next = System.nanoTime() + number * WRITE_EVERY_NANOS / WRITERS;
        Line[] lines = new Line[fleet.size()];
        for (int turn = number; !over; turn++) {
            int node = turn % lines.length;
            next = pace(next, WRITE_EVERY_NANOS);
            try {
                if (lines[node] == null) {
                    lines[node] = new Line(fleet.node(node).port());
                }
                topic.write(lines[node], node);
                writes.increment();
            } catch (IOException failed) {
                unacknowledged.increment();
                lines[node] = close(lines[node]);
            }
        }
        return null;
    }

    private Void read(int node, SplittableRandom random) {
        long next = System.nanoTime();
        Map<String, Kept> kept = new HashMap<>();
        Line line = null;
        while (!over) {
            next = pace(next, READ_EVERY_NANOS);
            Topic topic = topics.get(random.nextInt(topics.size()));
            List<Topic.Page> pages = topic.pages();
            Topic.Page page = pages.get(random.nextInt(pages.size()));
            try {
                if (line == null) {
                    line = new Line(fleet.node(node).port());
                }
                boolean ofOther = topic.isLastOfOther(node);
                long sent = System.nanoTime();
                Line.Answer answer = ask(line, page.target(), sent, kept);
                if (answer.header("Cache-Status").startsWith("byline; hit")) {
                    figures.hit();
                }
                if (answer.status() == 200) {
                    figures.read(fleet.node(node).name() + " " + page.target(),
                            page.judge().judge(answer.body(), node, sent), ofOther);
                } else {
                    figures.refused(page.target(), answer.status());
                }
            } catch (IOException dead) {
                line = close(line);
                Await.pause(REST_MS);
            }
        }
        close(line);
        return null;
    }

    private static Line.Answer ask(Line line, String target, long now, Map<String, Kept> kept) throws IOException {
        Kept known = kept.get(target);
        if (known != null && now - known.since < STALE_NANOS) {
            return known.answer;
        }
        Line.Answer answer = line.get(target);
        if (STALE_NANOS > 0) {
            kept.put(target, new Kept(answer, now));
        }
        return answer;
    }

    /** Waits until it is time; whoever is late does not hurry to make up for it. */
    private static long pace(long next, long interval) {
        long now = System.nanoTime();
        if (next > now) {
            Await.pause((next - now) / 1_000_000);
        }
        return Math.max(next, now - interval) + interval;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static Line close(Line line) {
        if (line != null) {
            line.close();
        }
        return null;
    }
}
