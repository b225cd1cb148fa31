package dev.byline.wordpress.post;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class PostTest {

    @Test
    void a_post_has_the_fields_and_headers_of_wordpress() {
        String slug = article(Map.of("title", unique("Caf\u00e9 / bar"), "authors", List.of(Api.author(unique("Ann")))));
        Response answer = reader().get("/posts/" + id(slug));
        answer.then().statusCode(200)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("X-Robots-Tag", "noindex").header("X-Content-Type-Options", "nosniff")
                .header("Allow", "GET").header("Vary", containsString("Origin"))
                .header("Access-Control-Expose-Headers", "X-WP-Total, X-WP-TotalPages, Link")
                .header("Link", containsString("/articles/" + slug + ">; rel=\"alternate\"; type=text/html"))
                .body("slug", equalTo(slug)).body("status", equalTo("publish")).body("type", equalTo("post"))
                .body("content.protected", equalTo(false)).body("content.raw", nullValue());
        assertThat(answer.asString()).contains("Caf\\u00e9 \\/ bar").contains("\"meta\":[]");
        assertThat(Api.json(answer).getMap("").keySet().stream().map(Object::toString)).containsExactly("id", "date",
                "date_gmt", "guid", "modified", "modified_gmt", "slug", "status", "type", "link", "title", "content",
                "excerpt", "author", "featured_media", "comment_status", "ping_status", "sticky", "template", "format",
                "meta", "categories", "tags", "_links");
        assertThat(Api.json(answer).getMap("_links").keySet().stream().map(Object::toString)).containsExactly("self",
                "collection", "about", "author", "replies", "version-history", "wp:attachment", "wp:term", "curies");
    }

    @Test
    void posts_are_paged_with_totals_and_links() {
        article();
        article();
        reader().get("/posts?per_page=1&_fields=id,slug").then().statusCode(200)
                .header("X-WP-TotalPages", equalTo(reader().get("/posts?per_page=1").header("X-WP-Total")))
                .header("Link", containsString("/wp-json/wp/v2/posts?per_page=1&_fields=id%2Cslug&page=2>; rel=\"next\""));
    }

    @Test
    void what_is_no_post_is_not_found() {
        reader().get("/posts/99999999").then().statusCode(404).header("Allow", nullValue())
                .body("code", equalTo("rest_post_invalid_id")).body("message", equalTo("Invalid post ID."))
                .body("data.status", equalTo(404));
        reader().get("/posts/abc").then().statusCode(404).body("code", equalTo("rest_no_route"));
        reader().delete("/posts").then().statusCode(404).body("code", equalTo("rest_no_route"));
    }

    @Test
    void a_post_is_kept_in_the_page_cache_until_it_changes() {
        String slug = article();
        String path = "/posts/" + id(slug);
        reader().get(path).then().statusCode(200);
        Response kept = reader().get(path);
        kept.then().statusCode(200).header("Cache-Status", containsString("hit"))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Access-Control-Expose-Headers", "X-WP-Total, X-WP-TotalPages, Link");
        reader().header("If-None-Match", kept.header("ETag")).get(path).then().statusCode(304);
        Api.admin(Map.of("title", "Another title")).header("If-Match", Api.etag("/articles/" + slug))
                .contentType("application/merge-patch+json").patch("/articles/" + slug).then().statusCode(200);
        reader().get(path).then().statusCode(200).body("title.rendered", equalTo("Another title"));
    }
}
