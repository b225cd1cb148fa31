package dev.byline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Readers of long texts do not exhaust the memory of a node with the heap that {@code docker/byline.sh} gives it, where
 * running out of memory ends the process.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongTextIT {

    private static final String HEAP = "72m";
    private static final int ARTICLES = 20;
    private static final int ARTICLE_BYTES = 1_300_000;
    private static final int COMMENTS = 200;
    private static final int COMMENT_BYTES = 65_000;
    private static final int READERS = 16;
    private static final int TURNS = 4;
    private static final int MOST_TIMES = 20;

    private final Fleet fleet;

    LongTextIT() throws IOException {
        fleet = Fleet.get();
    }

    @Test
    void many_readers_of_long_articles_are_all_answered() throws Exception {
        List<String> slugs = new ArrayList<>();
        for (int number = 0; number < ARTICLES; number++) {
            slugs.add(article(number));
        }
        readByMany("articles", String.format(Locale.ROOT, "articles of %.1f MB", ARTICLE_BYTES / 1e6), random -> {
            String slug = slugs.get(random.nextInt(slugs.size()));
            return switch (random.nextInt(6)) {
                case 0 -> "/api/v1/articles?include=body&limit=" + (1 + random.nextInt(100));
                case 1 -> "/wp-json/wp/v2/posts?orderby=id&per_page=" + (1 + random.nextInt(3));
                case 2 -> "/articles/" + slug;
                case 3 -> "/";
                default -> "/api/v1/articles/" + slug + (random.nextBoolean() ? "" : "?fields=body,title");
            };
        });
        // Other tests list what there is.
        for (String slug : slugs) {
            remove(slug);
        }
    }

    @Test
    void many_readers_of_long_comments_are_all_answered() throws Exception {
        String slug = fleet.article("Long comments");
        for (int number = 0; number < COMMENTS; number++) {
            fleet.desk(0, "POST", "/api/v1/articles/" + slug + "/comments", "",
                    Fleet.comment(text(number, COMMENT_BYTES, " ")));
        }
        assertThat(fleet.database().ask("select count(*) from comment where visible and length(html) >= " + COMMENT_BYTES))
                .isEqualTo(Integer.toString(COMMENTS));
        String id = Fleet.field(fleet.desk(0, "GET", "/api/v1/articles/" + slug, "", null), "id");
        readByMany("comments", COMMENTS + " comments of " + COMMENT_BYTES / 1000 + " KB", random -> {
            int limit = 1 + random.nextInt(100);
            return switch (random.nextInt(6)) {
                case 0 -> "/api/v1/comments?limit=" + limit;
                case 1 -> "/wp-json/wp/v2/comments?post=" + id + "&per_page=" + limit / 5;
                case 2 -> "/api/v1/articles/" + slug + "?include=comments&fields=title" + ",slug".repeat(limit % 2);
                case 3 -> "/api/v1/articles/" + slug + "/comments?since=2000-01-01T00:00:00Z&limit=" + limit * 5;
                case 4 -> "/api/v1/articles/" + slug + "/comments?limit=" + limit * 5;
                default -> "/api/v1/articles/" + slug + "/comments?shape=flat&order=newest&limit=" + limit * 5;
            };
        });
        remove(slug);
    }

    private void readByMany(String name, String what, Function<Random, String> page) throws Exception {
        Node small = fleet.more("small-" + name, HEAP);
        small.start();
        try {
            small.awaitReady();
            Map<Integer, Integer> answers = readAll(small, page);
            Fleet.report("long-" + name, READERS + " readers of " + what + " with a heap of " + HEAP
                    + ": answers by status " + answers);
            assertThat(small.isReady()).isTrue();
            assertThat(small.log()).noneMatch(line -> line.contains("OutOfMemoryError"));
            // Pages of WordPress that are too long are refused.
            assertThat(answers.keySet()).isSubsetOf(200, 400);
            assertThat(answers.get(200)).isGreaterThan(READERS * TURNS / 2);
        } finally {
            small.kill();
        }
    }

    private String article(int number) throws IOException {
        return Fleet.field(fleet.desk(0, "POST", "/api/v1/articles", "", "{\"title\":\"Long text " + number
                + "\",\"status\":\"published\",\"body\":{\"html\":\"<p>" + text(number, ARTICLE_BYTES, "</p><p>")
                + "</p>\"}}"), "slug");
    }

    private static String text(int seed, int bytes, String between) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(bytes);
        while (text.length() + 20 < bytes) {
            text.append(Long.toString(random.nextLong(), 36)).append(text.length() % 80 < 8 ? between : " ");
        }
        return text.append("x".repeat(bytes - text.length())).toString();
    }

    private void remove(String slug) throws IOException {
        fleet.desk(0, "DELETE", "/api/v1/articles/" + slug, "If-Match: *\r\n", null);
    }

    private Map<Integer, Integer> readAll(Node node, Function<Random, String> page) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<Future<Map<Integer, Integer>>> running = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            int mine = reader;
            running.add(threads.submit(() -> read(node, page, new Random(mine))));
        }
        Map<Integer, Integer> all = new TreeMap<>();
        for (Future<Map<Integer, Integer>> reader : running) {
            reader.get().forEach((status, times) -> all.merge(status, times, Integer::sum));
        }
        threads.shutdown();
        return all;
    }

    /** Each page is another one, so that few are kept. Who is told to come again does so. */
    private static Map<Integer, Integer> read(Node node, Function<Random, String> page, Random random)
            throws IOException {
        Map<Integer, Integer> answers = new TreeMap<>();
        try (Line line = new Line(node.port())) {
            for (int turn = 0; turn < TURNS; turn++) {
                answers.merge(patiently(line, page.apply(random)), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static int patiently(Line line, String page) throws IOException {
        int status = 429;
        for (int time = 0; time < MOST_TIMES && status == 429; time++) {
            Line.Answer answer = line.get(page);
            status = answer.status();
            if (status == 429) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Integer.parseInt(answer.header("Retry-After"))));
            }
        }
        return status;
    }
}
