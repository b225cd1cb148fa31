package dev.byline.wordpress.post;

import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class PageTest {

    @Test
    void a_page_has_a_place_and_a_parent_and_its_parent_can_be_embedded() {
        String above = Api.article(Map.of("kind", "page", "title", unique("About")));
        String below = Api.article(Map.of("kind", "page", "parent", above, "menuOrder", 7));
        Response page = reader().get("/pages/" + id(below) + "?_embed=up");
        page.then().statusCode(200).body("type", equalTo("page")).body("parent", equalTo(id(above)))
                .body("menu_order", equalTo(7)).body("_embedded.up[0].slug", equalTo(above))
                .body("_embedded.up[0].content", nullValue()).body("categories", nullValue());
        assertThat(Api.json(page).getMap("").keySet().stream().map(Object::toString)).containsExactly("id", "date",
                "date_gmt", "guid", "modified", "modified_gmt", "slug", "status", "type", "link", "title", "content",
                "excerpt", "author", "featured_media", "parent", "menu_order", "comment_status", "ping_status", "template",
                "meta", "_links", "_embedded");
        reader().get("/pages?parent=" + id(above)).then().body("slug", contains(below)).header("X-WP-Total", "1");
        reader().get("/pages?parent_exclude=" + id(above) + "&per_page=100").then().body("slug", not(hasItem(below)));
        reader().get("/pages?parent=0&per_page=100&orderby=menu_order&order=asc").then().body("slug", hasItem(above));
        reader().get("/pages?menu_order=7&parent=" + id(above)).then().body("slug", contains(below));
    }

    @Test
    void pages_are_no_posts() {
        String page = Api.article(Map.of("kind", "page"));
        reader().get("/posts/" + id(page)).then().statusCode(404).body("code", equalTo("rest_post_invalid_id"));
        reader().get("/posts?include=" + id(page)).then().header("X-WP-Total", "0");
        reader().get("/pages/" + id(Api.article())).then().statusCode(404);
    }

    @Test
    void addresses_with_an_id_lead_to_the_article() {
        String slug = Api.article();
        given().redirects().follow(false).get("/?p=" + id(slug)).then().statusCode(301)
                .header("Location", endsWith("/articles/" + slug));
        given().redirects().follow(false).get("/?page_id=" + id(slug)).then().statusCode(301);
        given().redirects().follow(false).get("/?p=99999999").then().statusCode(404);
        given().get("/?p=abc").then().statusCode(400);
    }
}
