package dev.byline.wordpress.site;

import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.reader;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class SiteRoutesTest {

    @Test
    void types_and_taxonomies_lead_to_their_collections() {
        Response types = reader().get("/types");
        types.then().statusCode(200).body("post.rest_base", equalTo("posts")).body("page.hierarchical", equalTo(true))
                .body("post.taxonomies", contains("category", "post_tag")).body("post.labels", nullValue())
                .body("post._links.'wp:items'[0].href", containsString("/wp-json/wp/v2/posts"));
        assertThat(Api.json(types).getMap("post").keySet().stream().map(Object::toString)).containsExactly("description",
                "hierarchical", "has_archive", "name", "slug", "icon", "taxonomies", "rest_base", "rest_namespace", "_links");
        reader().get("/types/post").then().statusCode(200).body("slug", equalTo("post"));
        reader().get("/types/nothing").then().statusCode(404).body("code", equalTo("rest_type_invalid"));
        reader().get("/types?context=edit").then().statusCode(401).body("code", equalTo("rest_cannot_view"));
        reader().get("/taxonomies").then().statusCode(200).body("category.rest_base", equalTo("categories"))
                .body("post_tag.types", contains("post"));
        assertThat(reader().get("/taxonomies?type=page").asString()).isEqualTo("{}");
        reader().get("/taxonomies/post_tag").then().statusCode(200).body("hierarchical", equalTo(false));
        reader().get("/taxonomies/nothing").then().statusCode(404).body("code", equalTo("rest_taxonomy_invalid"));
        admin().get("/taxonomies/category?context=edit").then().statusCode(200).body("", hasKey("capabilities"));
    }

    @Test
    void readers_know_one_status_only() {
        reader().get("/statuses").then().statusCode(200).body("size()", equalTo(1))
                .body("publish.name", equalTo("Published")).body("publish._links.archives[0].href", containsString("/posts"));
        reader().get("/statuses/draft").then().statusCode(401).body("code", equalTo("rest_cannot_read_status"));
        reader().get("/statuses/nothing").then().statusCode(404).body("code", equalTo("rest_status_invalid"));
        admin().get("/statuses").then().body("", hasKey("draft"));
    }

    @Test
    void pages_tell_where_the_api_is() {
        String link = given().get("/articles/" + Api.article()).then().statusCode(200).extract().header("Link");
        assertThat(link).contains("/wp-json/>; rel=\"https://api.w.org/\"");
        given().get("/").then().header("Link", containsString("https://api.w.org/"));
        given().get("/api/v1/articles?limit=1").then().header("Link", not(containsString("api.w.org")));
    }
}
