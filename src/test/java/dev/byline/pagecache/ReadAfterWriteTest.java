package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;

/** Who asks after a write was acknowledged never sees what was before it, however much goes on at once. */
@HttpTest
class ReadAfterWriteTest {

    private static final Pattern VERSION = Pattern.compile("Version ([01])-(\\d+)");
    private static final int WRITERS = 2;
    private static final int READERS = 8;
    private static final int WRITES = 40;

    @Test
    void a_read_after_a_write_is_never_older_than_it() {
        String author = Api.author(Api.unique("Busy"));
        List<String> slugs = List.of(article(author, 0), article(author, 1));
        List<String> routes = List.of("/api/v1/articles/" + slugs.get(0), "/articles/" + slugs.get(1),
                "/api/v1/articles?author=" + author, "/?author=" + author, "/api/v1/articles/" + slugs.get(1));
        AtomicInteger[] acknowledged = { new AtomicInteger(), new AtomicInteger() };
        AtomicInteger hits = new AtomicInteger();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        CountDownLatch writing = new CountDownLatch(WRITERS);
        Parallel.run(WRITERS + READERS, number -> {
            Random random = new Random(number);
            try (Visitor visitor = new Visitor()) {
                if (number < WRITERS) {
                    write(slugs.get(number), number, acknowledged[number]);
                } else {
                    while (writing.getCount() > 0) {
                        read(visitor, routes.get(random.nextInt(routes.size())), acknowledged, hits, wrong);
                    }
                }
            } finally {
                writing.countDown();
            }
            return null;
        });
        assertThat(wrong).isEmpty();
        assertThat(hits.get()).as("answers from memory").isGreaterThan(100);
    }

    private static void write(String slug, int writer, AtomicInteger acknowledged) {
        for (int version = 1; version <= WRITES; version++) {
            Newsroom.edit("/articles/" + slug, Map.of("title", "Version " + writer + "-" + version));
            acknowledged.set(version);
        }
    }

    private static void read(Visitor visitor, String route, AtomicInteger[] acknowledged, AtomicInteger hits,
            Queue<String> wrong) {
        int[] least = { acknowledged[0].get(), acknowledged[1].get() };
        Answer answer = visitor.get(route);
        hits.addAndGet(answer.isHit() ? 1 : 0);
        Matcher seen = VERSION.matcher(answer.text());
        boolean any = false;
        while (seen.find()) {
            any = true;
            if (Integer.parseInt(seen.group(2)) < least[Integer.parseInt(seen.group(1))]) {
                wrong.add(route + " said " + seen.group() + " after " + least[0] + " and " + least[1] + ", "
                        + answer.header("Cache-Status"));
            }
        }
        if (!any) {
            wrong.add(route + " answered " + answer.status());
        }
    }

    private static String article(String author, int number) {
        return Newsroom.article(Map.of("title", "Version " + number + "-0", "authors", List.of(author),
                "slug", Api.unique("busy")));
    }
}
