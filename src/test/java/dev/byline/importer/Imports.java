package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;

import dev.byline.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;

/** Sends files to be imported and waits for the end. */
public final class Imports {

    private static final int SECONDS = 180;

    private static JsonPath gazette;

    private Imports() {
    }

    /** Removes all articles with what hangs on them, for tests that compare numbers of whole lists. */
    public static void emptySite(EntityManager entities) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update term set parent_id = null").executeUpdate();
            List.of("comment", "article_term", "article_author", "article", "article_total", "term", "author")
                    .forEach(table -> entities.createNativeQuery("delete from " + table).executeUpdate());
        });
    }

    /** The finished job of a file. */
    public static JsonPath run(String name, byte[] content) {
        String location = Api.admin().multiPart("file", name, content).post("/imports")
                .then().statusCode(202).extract().header("Location");
        return await(location.replace("/api/v1", ""));
    }

    /** The finished job that imported {@code gazette.xml} first, whichever test asks first. */
    static synchronized JsonPath gazette() {
        if (gazette == null) {
            gazette = run("gazette.xml", own("gazette.xml"));
        }
        return gazette;
    }

    /** The finished job of a text. */
    public static JsonPath run(String content) {
        return run("file.xml", content.getBytes(StandardCharsets.UTF_8));
    }

    /** The job when it has ended. */
    static JsonPath await(String path) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            JsonPath job = Api.json(Api.admin().get(path).then().statusCode(200));
            if (!job.getString("status").equals("running")) {
                return job;
            }
            sleep();
        }
        throw new AssertionError("The import did not end within " + SECONDS + " s");
    }

    /** A file of the tests' own, below {@code import} unless the name begins at the top. */
    public static byte[] own(String name) {
        try (InputStream in = Imports.class.getResourceAsStream(name.startsWith("/") ? name : "/import/" + name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file that is not part of the project; the test is skipped where it is not at hand. */
    public static byte[] shared(String name) {
        Path file = Path.of(System.getProperty("byline.shared", "../shared/data")).resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "Not at hand: " + name
                + " (looked for in the folder that the system property byline.shared names, else ../shared/data)");
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An export of the given items. */
    static String export(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_blog_url>https://small.example</wp:base_blog_url>
                """ + items + "</channel></rss>";
    }

    /** A published post; {@code more} are further elements. */
    static String post(long id, String title, String more) {
        return "<item><title>" + title + "</title><pubDate>Mon, 03 Feb 2020 04:05:06 +0000</pubDate>"
                + "<dc:creator>someone</dc:creator><wp:post_id>" + id + "</wp:post_id><wp:status>publish</wp:status>"
                + "<wp:post_type>post</wp:post_type>" + more + "</item>";
    }

    /** All reasons of a report as text. */
    public static List<String> reasons(JsonPath job) {
        List<String> whats = job.getList("report.reasons.what");
        List<String> whys = job.getList("report.reasons.why");
        List<String> types = job.getList("report.reasons.type");
        assertThat(whys).hasSameSizeAs(whats);
        return IntStream.range(0, whys.size())
                .mapToObj(index -> types.get(index) + ": " + whats.get(index) + ": " + whys.get(index)).toList();
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
