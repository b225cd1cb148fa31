package dev.byline.wordpress;

import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import io.restassured.http.ContentType;

/** Whatever is sent, nothing fails here but the request. */
@HttpTest
class AbuseOfTermsAndUsersTest {

    private static final String[] ODD = { "%00", "a%00b", "%ED%A0%80", "%FF", "%25", "%5C", "'", "_", "99999999999999999999",
        "-1", "%F0%9F%98%80" };

    @Test
    void odd_values_in_queries_are_answered() {
        for (String path : new String[] { "categories?search=", "categories?slug=", "categories?parent=", "tags?offset=",
            "tags?post=", "tags?include=", "users?search=", "users?slug=", "users?exclude=", "users?page=", "media?search=",
            "media?slug=", "media?mime_type=", "media?parent=", "media?offset=", "search?search=", "search?type=term&search=",
            "search?type=term&page=", "search?subtype=", "users/", "media/", "categories/" }) {
            for (String odd : ODD) {
                assertThat(reader().urlEncodingEnabled(false).get("/" + path + odd).statusCode()).as(path + odd).isLessThan(500);
            }
        }
    }

    @Test
    void odd_values_in_writes_are_answered() {
        for (String odd : new String[] { "\\u0000", "a\\u0000b", "\\ud800", "<b", "&#0;", "&#xd800;", "\\u202e", "9".repeat(300) }) {
            String term = "{\"name\":\"" + odd + "\",\"description\":\"" + odd + "\",\"slug\":\"" + odd + "\"}";
            assertThat(admin().contentType(ContentType.JSON).body(term).post("/tags").statusCode()).as(odd).isLessThan(500);
            String password = "{\"name\":\"" + odd + "\"}";
            assertThat(admin().contentType(ContentType.JSON).body(password).post("/users/me/application-passwords").statusCode())
                    .as(odd).isLessThan(500);
        }
        for (String parent : new String[] { "-1", "99999999999999999999", "null", "\"x\"", "[1]", "1e3" }) {
            assertThat(admin().contentType(ContentType.JSON).body("{\"name\":\"Odd\",\"parent\":" + parent + "}")
                    .post("/categories").statusCode()).as(parent).isLessThan(500);
        }
    }
}
