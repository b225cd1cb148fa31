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

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Readers of long articles do not exhaust the memory of a node with the heap that {@code docker/byline.sh} gives it, where
 * running out of memory ends the process.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongTextIT {

    private static final String HEAP = "80m";
    private static final int ARTICLES = 20;
    private static final int BYTES = 1_300_000;
    private static final int READERS = 16;
    private static final int TURNS = 4;

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
        Node small = fleet.more("small", HEAP);
        small.start();
        try {
            small.awaitReady();
            Map<Integer, Integer> answers = readAll(small, slugs);
            Fleet.report("long-texts", String.format(Locale.ROOT,
                    "%d readers of articles of %.1f MB with a heap of %s: answers by status %s", READERS,
                    BYTES / 1e6, HEAP, answers));
            assertThat(small.isReady()).isTrue();
            assertThat(small.log()).noneMatch(line -> line.contains("OutOfMemoryError"));
            // Who finds no room for five seconds is told to come again; most are to be served.
            assertThat(answers.keySet()).isSubsetOf(200, 429);
            assertThat(answers.get(200)).isGreaterThan(READERS * TURNS / 2);
        } finally {
            small.kill();
            // Other tests list what there is.
            for (String slug : slugs) {
                fleet.desk(0, "DELETE", "/api/v1/articles/" + slug, "If-Match: *\r\n", null);
            }
        }
    }

    private String article(int number) throws IOException {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder(BYTES);
        while (text.length() < BYTES) {
            text.append(Long.toString(random.nextLong(), 36)).append(text.length() % 80 < 8 ? "</p><p>" : " ");
        }
        return Fleet.field(fleet.desk(0, "POST", "/api/v1/articles", "", "{\"title\":\"Long text " + number
                + "\",\"status\":\"published\",\"body\":{\"html\":\"<p>" + text + "</p>\"}}"), "slug");
    }

    private Map<Integer, Integer> readAll(Node node, List<String> slugs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<Future<Map<Integer, Integer>>> running = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            int mine = reader;
            running.add(threads.submit(() -> read(node, slugs, new Random(mine))));
        }
        Map<Integer, Integer> all = new TreeMap<>();
        for (Future<Map<Integer, Integer>> reader : running) {
            reader.get().forEach((status, times) -> all.merge(status, times, Integer::sum));
        }
        threads.shutdown();
        return all;
    }

    /** Each page is another one, so that few are kept. */
    private static Map<Integer, Integer> read(Node node, List<String> slugs, Random random) throws IOException {
        Map<Integer, Integer> answers = new TreeMap<>();
        try (Line line = new Line(node.port())) {
            for (int turn = 0; turn < TURNS; turn++) {
                String slug = slugs.get(random.nextInt(slugs.size()));
                String page = switch (random.nextInt(6)) {
                    case 0 -> "/api/v1/articles?include=body&limit=" + (1 + random.nextInt(100));
                    case 1 -> "/wp-json/wp/v2/posts?orderby=id&per_page=" + (1 + random.nextInt(3));
                    case 2 -> "/articles/" + slug;
                    case 3 -> "/";
                    default -> "/api/v1/articles/" + slug + (random.nextBoolean() ? "" : "?fields=body,title");
                };
                answers.merge(line.get(page).status(), 1, Integer::sum);
            }
        }
        return answers;
    }
}
