package dev.byline.taxonomy;

import static dev.byline.Api.admin;
import static dev.byline.Api.article;
import static dev.byline.Api.etag;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.path.json.JsonPath;

@HttpTest
class SectionsAndTagsTest {

    @Test
    void sections_form_a_tree_with_counts() {
        String world = Api.section(unique("World"));
        String asia = Api.json(admin(Map.of("name", unique("Asia"), "parent", world)).post("/sections").then()
                .statusCode(201)).get("slug");
        article(Map.of("sections", List.of(asia)));
        article(Map.of("sections", List.of(asia), "status", "draft"));
        article(Map.of("sections", List.of(asia), "kind", "page"));
        reader().get("/sections").then().statusCode(200)
                .body("items.find { it.slug == '" + world + "' }.children.slug", hasItem(asia))
                .body("items.find { it.slug == '" + world + "' }.count", equalTo(0))
                .body("items.find { it.slug == '" + world + "' }.children[0].count", equalTo(1));
        admin(Map.of("parent", asia)).header("If-Match", etag("/sections/" + world)).patch("/sections/" + world)
                .then().statusCode(400).body("errors[0].code", equalTo("cycle"));
        admin().header("If-Match", "*").delete("/sections/" + world).then().statusCode(409);
        admin().header("If-Match", "*").delete("/sections/" + asia).then().statusCode(409);
        reader().get("/sections/nowhere").then().statusCode(404);
    }

    @Test
    void tags_are_flat_and_paged_completely() {
        for (int number = 0; number < 5; number++) {
            Api.tag(unique("Same name"));
        }
        admin(Map.of("name", "T", "parent", "x")).post("/tags").then().statusCode(400);
        List<Object> seen = new ArrayList<>();
        JsonPath page = reader().get("/tags?limit=3&count=true").jsonPath();
        int total = page.getInt("page.total");
        seen.addAll(page.getList("items.id"));
        while (page.getString("page.next") != null) {
            page = reader().get("/tags?limit=3&after=" + page.getString("page.next")).jsonPath();
            seen.addAll(page.getList("items.id"));
        }
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void a_tag_that_nothing_bears_can_be_renamed_and_removed() {
        String slug = Api.tag(unique("Old"));
        String renamed = unique("new");
        admin(Map.of("slug", renamed)).header("If-Match", etag("/tags/" + slug)).patch("/tags/" + slug)
                .then().statusCode(200).body("slug", equalTo(renamed));
        reader(Map.of("name", "x")).post("/tags").then().statusCode(401);
        admin().header("If-Match", etag("/tags/" + renamed)).delete("/tags/" + renamed).then().statusCode(204);
    }
}
