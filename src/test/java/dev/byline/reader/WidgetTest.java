package dev.byline.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import dev.byline.Wire;
import io.restassured.response.Response;

/** The widget's files as browsers get them. */
@HttpTest
class WidgetTest {

    private static final int MOST_BYTES = 12_000;
    private static final List<String> FILES = List.of("byline-comments.js", "proof.js");

    @Test
    void the_widget_is_one_module_of_less_than_12_kb() {
        Wire.Answer answer = Wire.send("GET /widget/byline-comments.js HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(answer.header("Content-Length"))).isBetween(1_000, MOST_BYTES);
        String plain = given().get("/widget/byline-comments.js").asString();
        assertThat(plain).contains("customElements.define(\"byline-comments\"").doesNotContain("import {")
                .doesNotContainPattern("\\beval\\(|new Function|\\.style\\.|setAttribute\\(\"style\"");
        // Without gzip it is the same.
        assertThat(given().header("Accept-Encoding", "gzip;q=0").get("/widget/byline-comments.js").asString())
                .isEqualTo(plain);
    }

    @Test
    void listed_origins_may_load_it_and_others_may_not() {
        for (String file : FILES) {
            Response listed = given().header("Origin", OtherSite.ORIGIN).get("/widget/" + file);
            assertThat(listed.statusCode()).isEqualTo(200);
            assertThat(listed.contentType()).isEqualToIgnoringCase("text/javascript;charset=UTF-8");
            assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo(OtherSite.ORIGIN);
            assertThat(listed.header("Vary")).contains("Origin").contains("Accept-Encoding");
            assertThat(given().header("Origin", "https://evil.example").get("/widget/" + file).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void browsers_keep_it_and_ask_whether_it_has_changed() {
        for (String file : FILES) {
            Response first = given().get("/widget/" + file);
            assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
            Response again = given().header("If-None-Match", "\"x\", " + first.header("ETag")).get("/widget/" + file);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(given().header("If-None-Match", "\"x\"").get("/widget/" + file).statusCode()).isEqualTo(200);
            assertThat(given().head("/widget/" + file).header("Content-Length")).isNotNull();
        }
        assertThat(given().get("/widget/nothing.js").statusCode()).isEqualTo(404);
        assertThat(given().post("/widget/byline-comments.js").statusCode()).isIn(404, 405);
    }
}
