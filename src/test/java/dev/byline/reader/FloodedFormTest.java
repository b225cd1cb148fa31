package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

@HttpTest
@TestProfile(FloodedFormTest.Slow.class)
class FloodedFormTest {

    /** One comment, then none for an hour. */
    public static class Slow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("byline.comments.flood.burst", "1", "byline.comments.flood.interval", "1h");
        }
    }

    @Test
    void a_flood_is_told_to_wait_and_loses_nothing() {
        String slug = Api.openArticle();
        Reading.send(slug, Reading.form(Map.of())).then().statusCode(303);
        Response answer = Reading.send(slug, Reading.form(Map.of("comment", "Too soon", "name", "Hasty")));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
        Document page = Reading.parsed(answer);
        assertThat(page.selectFirst("#errors").text()).isEqualTo("You are posting comments too quickly. Slow down.");
        assertThat(Reading.value(page, "comment")).isEqualTo("Too soon");
        assertThat(Reading.value(page, "name")).isEqualTo("Hasty");
    }
}
