package dev.byline.http;

import static dev.byline.Api.article;
import static dev.byline.Api.reader;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.path.json.JsonPath;

@HttpTest
class OpenApiTest {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    @Test
    void every_call_is_described_with_an_example_and_with_its_problems() {
        JsonPath document = Api.json(given().get("/q/openapi?format=json").then().statusCode(200));
        assertThat(document.getString("openapi")).startsWith("3.1");
        Map<String, Map<String, Map<String, ?>>> paths = document.getMap("paths");
        assertThat(paths).containsKeys("/api/v1/articles", "/api/v1/articles/{slug}/reply-form", "/api/v1/comments/counts");
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (METHODS.contains(method) && path.startsWith("/api/") && !path.endsWith(".svg")) {
                String call = method + " " + path;
                assertThat(operation.get("summary")).as(call).isNotNull();
                Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
                assertThat(responses.get("default")).as(call).isNotNull();
                String success = responses.keySet().stream().map(Object::toString)
                        .filter(status -> status.startsWith("2")).reduce((one, other) -> "several").orElse("none");
                assertThat(success).as(call).matches("20[0124]");
                if (!method.equals("delete")) {
                    assertThat(responses.get(success).toString()).as(call).contains("example");
                }
            }
        }));
    }

    @Test
    void the_examples_look_like_the_answers() {
        String slug = Api.openArticle();
        Api.commented(slug, Map.of());
        article(Map.of("authors", List.of(Api.author("Example Author")), "tags", List.of(Api.tag(Api.unique("Example"))),
                "sections", List.of(Api.section(Api.unique("Example")))));
        Map<String, OpenApiDetails.Example> examples = OpenApiDetails.examples();
        for (String path : List.of("/articles", "/comments", "/authors", "/tags", "/sections")) {
            Map<?, ?> example = (Map<?, ?>) examples.get("GET /api/v1" + path).response();
            Map<?, ?> item = (Map<?, ?>) ((List<?>) example.get("items")).get(0);
            Map<String, ?> live = reader().get(path).jsonPath().getMap("items[0]");
            assertThat(live.keySet()).as(path).isEqualTo(item.keySet());
        }
        Map<?, ?> form = (Map<?, ?>) examples.get("GET /api/v1/articles/{slug}/reply-form").response();
        Map<String, ?> live = reader().get("/articles/" + slug + "/reply-form").jsonPath().getMap("");
        assertThat(live.get("fields")).isEqualTo(form.get("fields"));
        assertThat(live.get("notes")).isEqualTo(form.get("notes"));
    }

    @Test
    void n44_health_and_metrics_are_not_on_the_public_port() {
        for (String path : List.of("/q/health", "/q/health/live", "/q/metrics", "/metrics", "/health", "/q/dev")) {
            given().get(path).then().statusCode(404);
        }
    }
}
