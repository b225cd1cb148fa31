package dev.byline.wordpress.rest;

import static dev.byline.Api.article;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Wire;
import dev.byline.security.TokenText;
import io.restassured.http.Headers;
import io.restassured.response.Response;

@HttpTest
class RestServerTest {

    @Test
    void unknown_paths_and_methods_are_404_and_known_ones_are_found_in_any_case() {
        for (String path : new String[] { "/nothing", "/posts//", "/posts/abc", "/posts/-1", "/%00" }) {
            int status = path.equals("/posts//") ? 200 : 404;
            Response answer = reader().urlEncodingEnabled(false).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            if (status == 404) {
                answer.then().header("Content-Type", "application/json; charset=UTF-8").header("Allow", nullValue())
                        .header("X-Robots-Tag", "noindex").header("Link", containsString("rel=\"https://api.w.org/\""))
                        .body("code", equalTo("rest_no_route")).body("data.status", equalTo(404));
                assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
            }
        }
        for (String path : new String[] { "/wp-json//wp/v2/posts", "/wp-json/wp/v2//posts", "/x/../wp-json/wp/v2/none" }) {
            Wire.Answer answer = Wire.send("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("\"rest_no_route\"");
        }
        given().get("/wp-json/WP/V2/Posts/").then().statusCode(200);
        given().request("PURGE", "/wp-json/wp/v2/posts").then().statusCode(404).body("code", equalTo("rest_no_route"));
        given().request("TRACE", "/wp-json/wp/v2/posts").then().statusCode(405);
    }

    @Test
    void rest_route_leads_to_the_same_answers() {
        String slug = article();
        given().get("/?rest_route=/wp/v2/posts/" + id(slug)).then().statusCode(200).body("slug", equalTo(slug));
        given().urlEncodingEnabled(false).get("/?rest_route=%2Fwp%2Fv2%2Fposts%2F" + id(slug) + "&_fields=slug").then().statusCode(200)
                .body("slug", equalTo(slug)).body("id", nullValue());
        given().get("/?rest_route=/wp/v2/posts/").then().statusCode(200);
        given().get("/?rest_route=/").then().statusCode(200).body("namespaces", hasItem("wp/v2"));
        given().get("/?rest_route=wp/v2/posts").then().statusCode(404).body("code", equalTo("rest_no_route"));
        given().contentType("application/json").body("{}").post("/?rest_route=/wp/v2/nothing").then().statusCode(404)
                .body("code", equalTo("rest_no_route"));
        given().get("/").then().statusCode(200).contentType("text/html");
    }

    @Test
    void wrong_parameters_are_told_of_in_wordpress_words() {
        reader().get("/posts?per_page=101").then().statusCode(400).header("Allow", "GET")
                .body("code", equalTo("rest_invalid_param")).body("message", equalTo("Invalid parameter(s): per_page"))
                .body("data.params.per_page", equalTo("per_page must be between 1 (inclusive) and 100 (inclusive)"))
                .body("data.details.per_page.code", equalTo("rest_out_of_bounds"))
                .body("data.details.per_page", hasKey("data")).body("data.details.per_page.data", nullValue());
        reader().get("/posts?per_page=abc").then().statusCode(400)
                .body("data.details.per_page.message", equalTo("per_page is not of type integer."))
                .body("data.details.per_page.data.param", equalTo("per_page"));
        reader().get("/posts?page=0&per_page=0").then().statusCode(400)
                .body("message", equalTo("Invalid parameter(s): page, per_page"));
        reader().get("/posts?order=ASC&after=2024-01-01").then().statusCode(400)
                .body("message", equalTo("Invalid parameter(s): order, after"))
                .body("data.params.order", equalTo("order is not one of asc and desc."))
                .body("data.params.after", equalTo("Invalid date."));
        reader().get("/posts?colour=red").then().statusCode(200);
    }

    @Test
    void fields_embeds_and_envelopes_change_the_answer() {
        String slug = article();
        int id = id(slug);
        reader().get("/posts/" + id + "?_fields=id,title.rendered").then().statusCode(200).body("size()", equalTo(2));
        assertThat(reader().get("/posts?include=" + id + "&_fields=nope").asString()).isEqualTo("[[]]");
        reader().get("/posts/" + id + "?_envelope&_fields[]=id").then().statusCode(200)
                .body("body.id", equalTo(id)).body("status", equalTo(200)).body("headers.Allow", equalTo("GET"));
        reader().get("/posts/99999999?_envelope").then().statusCode(200).body("status", equalTo(404))
                .body("body.code", equalTo("rest_post_invalid_id")).body("headers.size()", equalTo(0));
        Response script = reader().get("/posts/" + id + "?_jsonp=my.call&_fields=id");
        script.then().statusCode(200).header("Content-Type", startsWith("application/javascript"));
        assertThat(script.asString()).isEqualTo("/**/my.call({\"id\":" + id + "})");
        reader().get("/posts/" + id + "?_jsonp=alert(1)").then().statusCode(400)
                .body("code", equalTo("rest_callback_invalid"));
        admin().get("/posts/" + id + "?_jsonp=a").then().statusCode(400).body("code", equalTo("rest_callback_disabled"));
    }

    @Test
    void what_cannot_be_fetched_is_embedded_as_an_error() {
        String slug = article(Map.of("image", Map.of("url", "https://img.example/a.jpg", "alt", "A")));
        reader().get("/posts/" + id(slug) + "?_embed=wp:featuredmedia,nope").then().statusCode(200)
                .body("_embedded.'wp:featuredmedia'[0]", notNullValue()).body("_embedded.nope", nullValue());
    }

    @Test
    void options_describe_a_route() {
        reader().options("/posts").then().statusCode(200).header("Allow", "GET")
                .body("namespace", equalTo("wp/v2")).body("methods", hasItem("GET"))
                .body("endpoints[0].args.per_page.maximum", equalTo(100))
                .body("endpoints[0].args.per_page.required", equalTo(false))
                .body("schema.title", equalTo("post")).body("schema.properties.meta.properties.size()", equalTo(0))
                .body("_links.self[0].href", containsString("/wp-json/wp/v2/posts"));
        reader().options("/nothing").then().statusCode(404);
    }

    @Test
    void heads_and_overridden_methods_work() {
        int id = id(article());
        Response head = reader().head("/posts/" + id);
        head.then().statusCode(200).header("Allow", "GET");
        assertThat(head.asString()).isEmpty();
        reader().header("X-HTTP-Method-Override", "DELETE").post("/posts").then().statusCode(404);
        reader().post("/posts/" + id + "?_method=GET").then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void wrong_credentials_are_refused_and_do_not_tell_what_is_wrong() {
        // Tokens, since too many wrong passwords in a minute are refused in other words.
        Response unknown = reader().auth().preemptive().basic("nobody", TokenText.make()).get("/posts");
        Response wrong = reader().auth().preemptive().basic("admin", TokenText.make()).get("/posts");
        wrong.then().statusCode(401).header("Content-Type", "application/json; charset=UTF-8")
                .body("code", equalTo("incorrect_password")).body("data.status", equalTo(401));
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        reader().header("Authorization", "Nonsense").get("/posts").then().statusCode(401);
    }

    @Test
    void a_token_is_an_application_password_with_or_without_blanks() {
        String token = Api.token("admin", Api.PASSWORD);
        String spaced = token.replaceAll("(.{4})", "$1 ").strip();
        for (String password : new String[] { token, spaced }) {
            reader().auth().preemptive().basic("admin", password).get("/posts?context=edit").then().statusCode(200)
                    .header("Cache-Control", "no-cache, must-revalidate, max-age=0")
                    .header("Expires", "Wed, 11 Jan 1984 05:00:00 GMT");
        }
        reader().get("/posts?context=edit").then().statusCode(401).body("code", equalTo("rest_forbidden_context"));
    }

    @Test
    void a_nonce_is_never_right_for_readers() {
        reader().header("X-WP-Nonce", "abc").get("/posts").then().statusCode(403)
                .body("code", equalTo("rest_cookie_invalid_nonce")).body("message", equalTo("Cookie check failed"));
        admin().header("X-WP-Nonce", "abc").get("/posts").then().statusCode(200);
    }

    @Test
    void only_listed_origins_may_send_credentials_or_write() {
        Response elsewhere = reader().header("Origin", "https://elsewhere.example").get("/posts");
        elsewhere.then().statusCode(200).header("Access-Control-Allow-Origin", "https://elsewhere.example")
                .header("Access-Control-Allow-Credentials", nullValue());
        reader().header("Origin", "http://localhost:8080").get("/posts").then().statusCode(200)
                .header("Access-Control-Allow-Credentials", "true");
        reader().header("Origin", "https://elsewhere.example").header("Access-Control-Request-Method", "POST")
                .options("/posts").then().statusCode(200).body("namespace", equalTo("wp/v2"))
                .header("Access-Control-Allow-Methods", "OPTIONS, GET, POST, PUT, PATCH, DELETE");
        reader().header("Origin", "https://elsewhere.example").post("/posts").then().statusCode(403)
                .body("code", equalTo("rest_origin_refused"));
        reader().header("Sec-Fetch-Site", "cross-site").get("/posts?_method=POST").then().statusCode(403);
        reader().header("Origin", "http://localhost:8080").header("Sec-Fetch-Site", "cross-site").post("/nothing").then()
                .statusCode(404);
        Headers again = reader().get("/posts").headers();
        assertThat(again.getValue("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void bodies_that_cannot_be_read_or_are_too_large_are_refused() {
        reader().contentType("application/json").body("{\"a\":").post("/posts/1?_method=GET").then().statusCode(400)
                .body("code", equalTo("rest_invalid_json")).body("data.json_error_code", equalTo(4))
                .body("data.json_error_message", equalTo("Syntax error"));
        reader().contentType("application/json").body("[1]").post("/posts?_method=GET").then().statusCode(200);
        reader().contentType("text/plain").body("{\"per_page\":0}").post("/posts?_method=GET").then().statusCode(200);
        reader().header("Content-Type", "nonsense").body("x".getBytes()).post("/posts?_method=GET").then().statusCode(200);
        reader().contentType("application/x-www-form-urlencoded").body("per_page=0").post("/posts?_method=GET").then()
                .statusCode(400).body("data.params", hasKey("per_page"));
        reader().multiPart("per_page", "0").post("/posts?_method=GET").then().statusCode(400)
                .body("data.params", hasKey("per_page"));
        reader().contentType("application/json").body("{\"per_page\":0,\"per_page\":2}").post("/posts?_method=GET")
                .then().statusCode(200);
        reader().contentType("application/json").body("x".repeat(2_200_000)).post("/posts").then().statusCode(413)
                .body("code", equalTo("rest_too_large")).body("data.status", equalTo(413));
    }

    @Test
    void the_index_names_all_routes() {
        Response index = given().get("/wp-json/");
        index.then().statusCode(200).body("namespaces", contains("wp/v2")).body("routes", hasKey("/wp/v2/posts"))
                .body("_links.help[0].href", notNullValue());
        given().get("/wp-json").then().statusCode(200);
        given().get("/wp-json/?_fields=name").then().statusCode(200).body("size()", equalTo(2))
                .body("", hasKey("_links"));
        given().get("/wp-json/wp/v2").then().statusCode(200).body("namespace", equalTo("wp/v2"))
                .body("routes", hasKey("/wp/v2/posts"));
    }
}
