package dev.byline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What two nodes do once, and what one goes on with when the other dies. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FleetIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int DUE = 20;
    private static final int POSTS = 1500;

    private static Fleet fleet;

    @BeforeAll
    static void start() throws IOException {
        fleet = Fleet.get();
    }

    @Test
    void nodes_that_start_together_make_one_administrator() throws SQLException {
        assertThat(fleet.database().ask("select count(*) from desk_user")).isEqualTo("1");
    }

    @Test
    void a_packaged_node_describes_itself_in_both_formats() throws IOException {
        try (Line line = new Line(fleet.node(1).port())) {
            assertThat(line.get("/q/openapi?format=json").body()).contains("\"openapi\" : \"3.1", "\"/api/v1/articles/{slug}\"");
            assertThat(line.get("/q/openapi").body()).startsWith("---").contains("openapi: 3.1", "/api/v1/articles/{slug}:");
        }
    }

    @Test
    void scheduled_articles_are_published_once_at_their_time() throws Exception {
        String section = Fleet.field(fleet.desk(0, "POST", "/api/v1/sections", "", "{\"name\":\"Due\"}"), "slug");
        Instant then = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        for (int number = 0; number < DUE; number++) {
            fleet.desk(number % 2, "POST", "/api/v1/articles", "", "{\"title\":\"Due " + number
                    + "\",\"status\":\"scheduled\",\"publishedAt\":\"" + then + "\",\"sections\":[\"" + section
                    + "\"],\"body\":{\"html\":\"<p>x</p>\"}}");
        }
        String waiting = "select count(*) from article where status = 'SCHEDULED'";
        if (Instant.now().isBefore(then)) {
            assertThat(fleet.database().ask(waiting)).as("before its time").isEqualTo(String.valueOf(DUE));
        }
        Await.until("all are published", SOON, () -> fleet.database().ask(waiting).equals("0"));
        assertThat(Instant.now()).isBefore(then.plusSeconds(5));
        assertThat(fleet.database().ask("select article_count from term where slug = '" + section + "'"))
                .as("each is counted once").isEqualTo(String.valueOf(DUE));
        for (int node = 0; node < fleet.size(); node++) {
            int asked = node;
            Await.until("node " + node + " lists them", Duration.ofSeconds(2), () -> {
                try (Line line = new Line(fleet.node(asked).port())) {
                    return line.get("/api/v1/articles?count=true&section=" + section).body()
                            .contains("\"total\":" + DUE);
                }
            });
        }
    }

    @Test
    void a_stream_hears_what_is_approved_on_the_other_node_and_goes_on_when_that_node_is_killed() throws Exception {
        String slug = fleet.article("Heard on both nodes");
        String target = "/api/v1/articles/" + slug + "/comments";
        try (Line stream = new Line(fleet.node(1).port())) {
            assertThat(stream.open(target + "/stream", "Accept: text/event-stream\r\n").status()).isEqualTo(200);
            fleet.desk(0, "POST", target, "", Fleet.comment("Sent to the first node"));
            heard(stream, "Sent to the first node");
            fleet.node(0).kill();
            try {
                fleet.desk(1, "POST", target, "", Fleet.comment("Sent to the one that is left"));
                heard(stream, "Sent to the one that is left");
            } finally {
                fleet.node(0).start();
                fleet.node(0).awaitReady();
            }
            fleet.desk(0, "POST", target, "", Fleet.comment("Sent to the one that is back"));
            heard(stream, "Sent to the one that is back");
        }
    }

    @Test
    void a_node_that_is_told_to_stop_ends_its_streams_and_answers_what_it_was_asked() throws Exception {
        String slug = fleet.article("Asked before the end");
        String target = "/api/v1/articles/" + slug + "/comments";
        String comment = Fleet.comment("Half of it was here before the end");
        int half = comment.length() / 2;
        try (Line stream = new Line(fleet.node(0).port()); Line writer = new Line(fleet.node(0).port())) {
            stream.open(target + "/stream", "Accept: text/event-stream\r\n");
            fleet.desk(0, "POST", target, "", Fleet.comment("The stream is heard"));
            heard(stream, "The stream is heard");
            writer.write("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + comment.length() + "\r\n\r\n" + comment.substring(0, half));
            Await.pause(500);
            long told = System.nanoTime();
            fleet.node(0).stop();
            try {
                ended(stream);
                Await.pause(1000);
                writer.write(comment.substring(half));
                assertThat(writer.read().status()).isEqualTo(201);
                fleet.node(0).awaitEnd();
                assertThat(Duration.ofNanos(System.nanoTime() - told)).as("no waiting for streams")
                        .isLessThan(Duration.ofSeconds(5));
            } finally {
                fleet.node(0).kill();
                fleet.node(0).start();
                fleet.node(0).awaitReady();
            }
        }
        try (Line reader = new Line(fleet.node(0).port())) {
            assertThat(reader.get(target).body()).contains("Half of it was here before the end");
        }
    }

    @Test
    void an_import_whose_node_is_killed_is_ended_by_the_other() throws Exception {
        String location = send(0, IntStream.range(0, POSTS).mapToObj(FleetIT::post).collect(Collectors.joining()));
        String job = "select %s from import_job where id = " + location.substring(location.lastIndexOf('/') + 1);
        Await.until("it has begun", SOON, () -> Integer.parseInt(fleet.database().ask(job.formatted("processed"))) > 0);
        fleet.node(0).kill();
        try {
            assertThat(fleet.database().ask(job.formatted("status"))).as("not ended before the kill")
                    .isEqualTo("RUNNING");
            Await.until("it has ended", Duration.ofSeconds(60),
                    () -> !fleet.database().ask(job.formatted("status")).equals("RUNNING"));
        } finally {
            fleet.node(0).start();
            fleet.node(0).awaitReady();
        }
        assertThat(fleet.database().ask(job.formatted("status || coalesce(error, '')"))).isEqualTo("DONE");
        assertThat(fleet.database().ask("select count(*) from article where title like 'Moved %'"))
                .isEqualTo(String.valueOf(POSTS));
    }

    private static void heard(Line stream, String text) throws IOException {
        // The line's own patience ends this.
        String line = "";
        while (!line.contains(text)) {
            line = stream.line();
        }
    }

    /** The last chunk of an answer is an empty one. */
    private static void ended(Line stream) throws IOException {
        while (!stream.line().equals("0")) {
            continue;
        }
    }

    private static String post(int number) {
        return "<item><title>Moved " + number + "</title><pubDate>Mon, 03 Feb 2020 04:05:06 +0000</pubDate>"
                + "<dc:creator>someone</dc:creator><wp:post_id>" + (500_000 + number) + "</wp:post_id>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>";
    }

    private static String send(int node, String items) throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"moved.xml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                            xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                        <wp:base_blog_url>https://small.example</wp:base_blog_url>
                        """ + items + "</channel></rss>\r\n--x--\r\n";
        String[] desk = fleet.desk().strip().split(": ", 2);
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + fleet.node(node).port() + "/api/v1/imports"))
                .header(desk[0], desk[1]).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
