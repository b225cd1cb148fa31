package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import dev.byline.Stored;
import dev.byline.Wire;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** The limit for one network. Each test sends from a network of its own, 127.0.x.0/24. */
@HttpTest
@TestProfile(SmallFlood.class)
class FloodTest {

    private static int networks;

    private final String network = "127.0." + ++networks + ".";
    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void after_a_burst_a_network_has_to_wait_and_is_told_how_long() {
        exhaust();
        Wire.Answer refused = send(network + "1", "", Api.unique("one more"));
        assertThat(refused.status()).isEqualTo(429);
        Problems.check(429, refused.header("Content-Type"), refused.body());
        assertThat(refused.body()).contains("urn:byline:problem:too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(Stored.comments(slug)).hasSize(SmallFlood.BURST);
    }

    @Test
    void other_networks_need_not_wait() {
        exhaust();
        assertThat(send("127.9." + networks + ".1", "", Api.unique("from elsewhere")).status()).isEqualTo(201);
    }

    @Test
    void addresses_of_one_network_count_together() {
        for (int host = 1; host <= SmallFlood.BURST; host++) {
            assertThat(send(network + host, "", Api.unique("remark")).status()).isEqualTo(201);
        }
        assertThat(send(network + "200", "", Api.unique("remark")).status()).isEqualTo(429);
    }

    @Test
    void a_burst_at_one_moment_is_no_larger() {
        List<Wire.Answer> answers = Parallel.run(20, number -> send(network + "1", "", Api.unique("remark")));
        assertThat(answers).extracting(Wire.Answer::status).containsOnly(201, 429)
                .filteredOn(status -> status == 201).hasSize(SmallFlood.BURST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-Forwarded-For: 203.0.113.7", "X-Forwarded-For: 198.51.100.1, 203.0.113.7",
            "x-forwarded-for: 2001:db8::1", "X-Real-IP: 203.0.113.7", "Forwarded: for=203.0.113.7",
            "True-Client-IP: 203.0.113.7", "CF-Connecting-IP: 203.0.113.7", "X-Client-IP: 203.0.113.7",
            "X-Cluster-Client-IP: 203.0.113.7", "Fastly-Client-IP: 203.0.113.7", "Via: 1.1 203.0.113.7",
            "X-Forwarded-For: 127.0.99.1", "X-Originating-IP: 203.0.113.7" })
    void n17_headers_of_a_peer_that_nobody_trusts_change_nothing(String header) {
        exhaust();
        assertThat(send(network + "1", header + "\r\n", Api.unique("one more")).status()).isEqualTo(429);
    }

    @Test
    void n17_the_stored_address_is_that_of_the_socket() {
        send(network + "77", "X-Forwarded-For: 203.0.113.7\r\nX-Real-IP: 203.0.113.7\r\n", "A remark");
        assertThat(Stored.comments(slug).get(0)).containsEntry("networkAddress", network + "77");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "?", "?password=x", "?x=1", "/?a", ";v=1", "#fragment", "//", "/.", "/%2e" })
    void n18_another_way_to_write_the_path_changes_nothing(String end) {
        exhaust();
        Wire.Answer answer = Wire.post(network + "1", path() + end, "", body(Api.unique("one more")));
        assertThat(answer.status()).isIn(400, 404, 429);
        assertThat(Stored.comments(slug)).hasSize(SmallFlood.BURST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-HTTP-Method-Override: PUT", "X-Method-Override: PATCH", "X-HTTP-Method: GET",
            "User-Agent: another", "Accept-Language: xx", "Idempotency-Key: a-new-one", "Cookie: a=b",
            "Authorization: Bearer blo_1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" })
    void n18_other_headers_change_nothing(String header) {
        exhaust();
        assertThat(send(network + "1", header + "\r\n", Api.unique("one more")).status()).isEqualTo(429);
    }

    @Test
    void n18_another_body_or_another_article_changes_nothing() {
        exhaust();
        String other = "/api/v1/articles/" + Api.openArticle() + "/comments";
        assertThat(Wire.post(network + "1", other, "", body("More")).status()).isEqualTo(429);
        assertThat(Wire.post(network + "1", path(), "",
                "{\"remember\": true, \"website\": \"zed.example\", \"notify\": true,"
                + "\"comment\": \"Something\", \"name\": \"Rosa\", \"email\": \"rosa@example.org\"}").status())
                .isEqualTo(429);
    }

    @Test
    void a_repeat_with_a_key_is_no_flood() {
        String key = "Idempotency-Key: " + Api.unique("key") + "\r\n";
        Wire.Answer first = send(network + "1", key, "A remark");
        exhaust(SmallFlood.BURST - 1);
        assertThat(send(network + "1", "", Api.unique("one more")).status()).isEqualTo(429);
        Wire.Answer again = Wire.post(network + "1", path(), key,
                "{\"name\": \"Rita\", \"email\": \"rita@example.com\","
                + " \"comment\": \"A remark\"}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void edits_count_as_comments_do() {
        JsonPath mine = JsonPath.from(send(network + "1", "", "A remark").body());
        exhaust(SmallFlood.BURST - 1);
        byte[] edit = ("PATCH /api/v1/comments/" + mine.getLong("id") + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nAuthorization: Bearer " + mine.getString("token") + "\r\n"
                + "Content-Type: application/json\r\nContent-Length: 21\r\n\r\n{\"comment\": \"Better\"}")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Wire.send(network + "1", edit, 10_000).status()).isEqualTo(429);
        assertThat(Wire.send("127.9." + networks + ".1", edit, 10_000).status()).isEqualTo(200);
    }

    @Test
    void moderators_are_not_limited() {
        for (int times = 0; times < SmallFlood.BURST * 3; times++) {
            Api.admin(Map.of("name", "Mo", "email", "mo@example.com", "comment", "Remark " + times))
                    .post("/articles/" + slug + "/comments").then().statusCode(201);
        }
    }

    @Test
    void what_is_refused_for_its_fields_does_not_count() {
        for (int times = 0; times < SmallFlood.BURST * 3; times++) {
            assertThat(Wire.post(network + "1", path(), "", "{\"name\": \"Rita\"}").status()).isEqualTo(400);
        }
        exhaust();
    }

    private void exhaust() {
        exhaust(SmallFlood.BURST);
    }

    private void exhaust(int times) {
        for (int time = 0; time < times; time++) {
            Wire.Answer answer = send(network + "1", "", Api.unique("remark"));
            assertThat(answer.status()).as(answer.head() + answer.body()).isEqualTo(201);
        }
    }

    private Wire.Answer send(String from, String headers, String text) {
        return Wire.post(from, path(), headers, body(text));
    }

    private String path() {
        return "/api/v1/articles/" + slug + "/comments";
    }

    private static String body(String text) {
        return "{\"name\": \"Rita\", \"email\": \"rita@example.com\", \"comment\": \"" + text + "\"}";
    }
}
