package dev.byline.wordpress.media;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@HttpTest
class MediaTest {

    private static String illustrated(String file, Map<String, ?> more) {
        Map<String, Object> article = new java.util.HashMap<>(Map.of("image", Map.of("url", "https://img.example/2024/" + file,
                "alt", "A <view>", "credit", "Photo: Ann & Co")));
        article.putAll(more);
        return article(article);
    }

    @Test
    void a_lead_image_is_the_featured_media_of_its_post() {
        String slug = illustrated("Old%20Town.JPG?w=100", Map.of("authors", List.of(Api.author(unique("Ann")))));
        int id = id(slug);
        reader().get("/posts/" + id).then().body("featured_media", equalTo(id));
        Response image = reader().get("/media/" + id);
        image.then().statusCode(200).header("Allow", "GET").header("Link", containsString("rel=\"alternate\""))
                .body("slug", equalTo(slug + "-image")).body("type", equalTo("attachment")).body("status", equalTo("inherit"))
                .body("title.rendered", equalTo("Old Town")).body("title.raw", nullValue())
                .body("caption.rendered", equalTo("<p>Photo: Ann &amp; Co</p>\n")).body("alt_text", equalTo("A <view>"))
                .body("media_type", equalTo("image")).body("mime_type", equalTo("image/jpeg")).body("post", equalTo(id))
                .body("source_url", equalTo("https://img.example/2024/Old%20Town.JPG?w=100"))
                .body("media_details.sizes.full.source_url", equalTo("https://img.example/2024/Old%20Town.JPG?w=100"))
                .body("media_details.width", nullValue());
        assertThat(names(image)).containsExactly("id", "date", "date_gmt", "guid", "modified", "modified_gmt", "slug",
                "status", "type", "link", "title", "author", "comment_status", "ping_status", "template", "meta",
                "description", "caption", "alt_text", "media_type", "mime_type", "media_details", "post", "source_url",
                "_links");
        assertThat(Api.json(image).getMap("_links").keySet().toString()).isEqualTo("[self, collection, about, author]");
        Response embedded = reader().get("/posts/" + id + "?_embed=wp:featuredmedia");
        assertThat(Api.json(embedded).getMap("_embedded.'wp:featuredmedia'[0]").keySet().toString()).isEqualTo(
                "[id, date, slug, type, link, title, author, caption, alt_text, media_type, mime_type, media_details, "
                        + "source_url, _links]");
        assertThat(names(admin().get("/media/" + id + "?context=edit"))).contains("permalink_template", "missing_image_sizes");
        reader().get("/media/" + id + "?context=edit").then().statusCode(401).body("code", equalTo("rest_forbidden_context"));
        reader().head("/media/" + id).then().statusCode(200);
    }

    private static List<String> names(Response answer) {
        return Api.json(answer).getMap("").keySet().stream().map(Object::toString).toList();
    }

    @Test
    void what_has_no_image_or_is_no_business_of_the_caller_is_not_found() {
        int bare = id(article());
        Map<String, String> image = Map.of("url", "https://img.example/a.png", "alt", "");
        String draft = Api.json(Api.admin(Map.of("title", unique("Draft"), "image", image)).post("/articles").then()
                .statusCode(201)).get("slug");
        int hidden = Api.json(Api.admin().get("/articles/" + draft).then()).get("id");
        for (int id : new int[] { bare, hidden, 99999999, 0 }) {
            reader().get("/media/" + id).then().statusCode(404).body("code", equalTo("rest_post_invalid_id"))
                    .body("message", equalTo("Invalid post ID."));
        }
        admin().get("/media/" + hidden).then().statusCode(200).body("mime_type", equalTo("image/png"));
        reader().get("/media?include=" + hidden).then().statusCode(200).body("", empty());
        admin().get("/media?include=" + hidden).then().body("id", contains(hidden));
        reader().contentType(ContentType.JSON).body("{}").post("/media").then().statusCode(401)
                .body("code", equalTo("rest_cannot_create"));
        admin().contentType(ContentType.JSON).body("{}").post("/media").then().statusCode(403);
        reader().delete("/media/" + id(illustrated("x.png", Map.of())) + "?force=true").then().statusCode(401)
                .body("code", equalTo("rest_cannot_delete"));
    }

    @Test
    void the_list_is_filtered_and_paged_as_posts_are() {
        String word = unique("harbour");
        int one = id(illustrated(word + "-1.jpeg", Map.of("publishedAt", "2024-01-01T00:00:00Z")));
        int two = id(illustrated(word + "-2.png", Map.of("publishedAt", "2024-02-01T00:00:00Z")));
        int page = id(illustrated(word + "-3.webp", Map.of("kind", "page", "publishedAt", "2023-02-01T00:00:00Z")));
        String mine = "/media?search=" + word.toUpperCase();
        reader().get(mine).then().statusCode(200).header("X-WP-Total", "3").body("id", contains(two, one, page));
        reader().get(mine + "&mime_type=image/jpeg").then().body("id", contains(one));
        reader().get(mine + "&media_type=image&order=asc").then().body("id", contains(page, one, two));
        reader().get(mine + "&media_type=video").then().statusCode(200).header("X-WP-Total", "0").body("", empty());
        reader().get("/media?parent=" + one + "," + page).then().body("id", contains(one, page));
        reader().get("/media?parent=0").then().body("", empty());
        reader().get("/media?include=" + page + "," + one + "&orderby=include").then().body("id", contains(page, one));
        reader().get(mine + "&exclude=" + one + "&per_page=1").then().header("X-WP-TotalPages", "2").body("id", contains(two));
        reader().get(mine + "&after=2024-01-15T00:00:00").then().body("id", contains(two));
        reader().get("/media?slug=" + reader().get("/media/" + one).path("slug")).then().body("id", contains(one));
        reader().get(mine + "&page=9").then().statusCode(400).body("code", equalTo("rest_post_invalid_page_number"));
        reader().get(mine + "&status=trash").then().statusCode(400).body("data.params.status", equalTo("Status is forbidden."));
        reader().get("/media?orderby=include").then().statusCode(400);
        reader().get("/media?context=edit").then().statusCode(401).body("code", equalTo("rest_forbidden_context"));
        reader().options("/media").then().statusCode(200).header("Allow", "GET").body("schema.title", equalTo("attachment"));
        reader().get("/posts?_fields=id&include=" + one + "&_embed").then().statusCode(200).body("[0]._links", nullValue());
        reader().get("/media/" + one + "?_fields=source_url").then().body("source_url", endsWith("-1.jpeg"));
    }
}
