package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Stored;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** Limits where proxies on 127.0.0.0/8 are trusted. Uses up the whole site's limit at last. */
@HttpTest
@TestProfile(SmallFlood.BehindProxy.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FloodBehindProxyTest {

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void n17_the_right_most_hop_that_is_no_proxy_counts() {
        exhaust("203.0.113.7");
        expectRefused("198.51.100.1, 203.0.113.7");
        expectRefused("198.51.100.1,2001:db8::5 , 203.0.113.8");
        expectRefused("198.51.100.1, 203.0.113.7, 127.0.0.4, 127.1.2.3");
        expectTaken("203.0.113.7, 198.51.100.1");
    }

    @Test
    void n17_several_headers_are_read_as_one_list() {
        exhaust("203.0.114.7");
        Response answer = Api.reader(body()).header("X-Forwarded-For", "198.51.101.1", "203.0.114.7")
                .post("/articles/" + slug + "/comments");
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void n17_other_headers_are_not_believed_even_from_a_proxy() {
        exhaust("203.0.115.7");
        for (String header : new String[] { "Forwarded", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP" }) {
            Response answer = Api.reader(body()).header("X-Forwarded-For", "203.0.115.7")
                    .header(header, header.equals("Forwarded") ? "for=198.51.102.1" : "198.51.102.1")
                    .post("/articles/" + slug + "/comments");
            assertThat(answer.statusCode()).as(header).isEqualTo(429);
        }
    }

    @Test
    void n17_addresses_of_ipv6_count_by_64_bits() {
        expectTaken("2001:db8:1:1::1");
        expectTaken("2001:db8:1:1:ffff::2");
        expectTaken("2001:DB8:0001:1:0:0:0:3");
        expectRefused("2001:db8:1:1:1234:5678:9abc:def0");
        expectTaken("2001:db8:1:2::1");
    }

    @Test
    void n17_an_ipv4_address_in_ipv6_form_is_the_ipv4_address() {
        expectTaken("203.0.116.1");
        expectTaken("::ffff:203.0.116.2");
        expectTaken("::ffff:cb00:7403");
        expectRefused("203.0.116.9");
        expectRefused("::ffff:203.0.116.10");
    }

    @Test
    void n4_what_is_no_address_is_never_stored() {
        String article = Api.openArticle();
        for (String forged : new String[] { "<script>alert(1)</script>", "unknown", "203.0.117.1; drop table",
                "x".repeat(500) }) {
            Api.reader(body()).header("X-Forwarded-For", forged).post("/articles/" + article + "/comments");
        }
        assertThat(Stored.comments(article)).isNotEmpty()
                .allSatisfy(comment -> assertThat((String) comment.get("networkAddress")).isEqualTo("127.0.0.1"));
    }

    @Test
    void n4_the_believed_address_is_stored_in_its_plain_form() {
        String article = Api.openArticle();
        Api.reader(body()).header("X-Forwarded-For", "::FFFF:203.0.118.1").post("/articles/" + article + "/comments")
                .then().statusCode(201);
        assertThat(Stored.comments(article).get(0)).containsEntry("networkAddress", "203.0.118.1");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void n19_a_thousand_addresses_still_meet_the_limit_of_the_site() {
        int taken = 0;
        for (int number = 0; number < 1000; number++) {
            Response answer = send("10." + number / 200 + "." + number % 200 + ".1");
            assertThat(answer.statusCode()).isIn(201, 429);
            taken += answer.statusCode() == 201 ? 1 : 0;
        }
        assertThat(taken).isBetween(1, SmallFlood.BehindProxy.SITE_BURST);
        expectRefused("192.0.2.1");
        expectRefused("2001:db8:ffff::1");
    }

    private void exhaust(String client) {
        for (int time = 0; time < SmallFlood.BURST; time++) {
            expectTaken(client);
        }
        expectRefused(client);
    }

    private void expectTaken(String forwarded) {
        Response answer = send(forwarded);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private void expectRefused(String forwarded) {
        Response answer = send(forwarded);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    }

    private Response send(String forwarded) {
        return Api.reader(body()).header("X-Forwarded-For", forwarded).post("/articles/" + slug + "/comments");
    }

    private static Map<String, Object> body() {
        return new HashMap<>(Map.of("name", "Rita", "email", "rita@example.com", "comment", Api.unique("A remark")));
    }
}
