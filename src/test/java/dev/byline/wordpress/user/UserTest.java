package dev.byline.wordpress.user;

import static dev.byline.Api.article;
import static dev.byline.Api.author;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@HttpTest
class UserTest {

    private static long id(String author) {
        return Api.admin().get("/authors/" + author).then().statusCode(200).extract().jsonPath().getLong("id");
    }

    private static long published(String name) {
        String slug = author(name);
        article(Map.of("authors", List.of(slug)));
        return id(slug);
    }

    @Test
    void a_user_is_an_author_and_shows_nothing_of_a_login() {
        String name = unique("A & B Desk");
        String slug = author(name);
        article(Map.of("authors", List.of(slug)));
        long id = id(slug);
        String token = Api.user("author", id);
        Response user = reader().get("/users/" + id);
        user.then().statusCode(200).header("Allow", "GET").body("name", equalTo(name.replace("&", "&amp;")))
                .body("slug", equalTo(slug)).body("url", equalTo("")).body("description", containsString("&amp;"))
                .body("link", containsString("/?author=" + slug)).body("meta", empty())
                .body("avatar_urls.'24'", containsString("/api/v1/avatars/"))
                .body("_links.self[0].href", endsWith("/wp-json/wp/v2/users/" + id));
        assertThat(names(user)).containsExactly("id", "name", "url", "description", "link", "slug", "avatar_urls", "meta",
                "_links");
        assertThat(Api.json(user).getMap("avatar_urls").keySet().toString()).isEqualTo("[24, 48, 96]");
        assertThat(names(reader().get("/users/" + id + "?context=embed"))).containsExactly("id", "name", "url",
                "description", "link", "slug", "avatar_urls", "_links");
        reader().get("/users/" + id + "?context=edit").then().statusCode(401).body("code", equalTo("rest_user_cannot_view"));
        as(Api.user("editor")).get("/users/" + id + "?context=edit").then().statusCode(403);
        Response own = as(token).get("/users/me?context=edit");
        own.then().statusCode(200).body("id", equalTo((int) id)).body("slug", equalTo(slug))
                .body("roles", contains("author")).body("capabilities.edit_posts", equalTo(true))
                .body("extra_capabilities.author", equalTo(true)).body("registered_date", endsWith("+00:00"));
        assertThat(names(own)).containsExactly("id", "username", "name", "first_name", "last_name", "email", "url",
                "description", "link", "locale", "nickname", "slug", "roles", "registered_date", "capabilities",
                "extra_capabilities", "avatar_urls", "meta", "_links");
        admin().get("/users/" + id + "?context=edit").then().statusCode(200).body("username", equalTo(own.path("username")));
        as(token).get("/users/me").then().statusCode(200).body("username", nullValue()).body("roles", nullValue());
    }

    private static List<String> names(Response answer) {
        return Api.json(answer).getMap("").keySet().stream().map(Object::toString).toList();
    }

    @Test
    void who_has_nothing_public_is_not_shown_to_readers() {
        String slug = author(unique("Hidden"));
        long id = id(slug);
        reader().get("/users/" + id).then().statusCode(401).header("Allow", nullValue())
                .body("code", equalTo("rest_user_cannot_view"))
                .body("message", equalTo("Sorry, you are not allowed to list users."));
        reader().get("/users?slug=" + slug).then().statusCode(200).header("X-WP-Total", "0").body("", empty());
        admin().get("/users?slug=" + slug).then().body("id", contains((int) id));
        as(Api.user("author")).get("/users?who=authors&slug=" + slug).then().body("id", contains((int) id));
        as(Api.user("author")).get("/users?slug=" + slug).then().body("", empty());
        as(Api.user("author")).get("/users/" + id).then().statusCode(403);
        reader().get("/users/99999999").then().statusCode(404).body("code", equalTo("rest_user_invalid_id"))
                .body("message", equalTo("Invalid user ID."));
        reader().get("/users/0").then().statusCode(404).body("code", equalTo("rest_user_invalid_id"));
        reader().get("/users/2000000000001").then().statusCode(404);
        article(Map.of("authors", List.of(slug)));
        reader().get("/users/" + id).then().statusCode(200);
    }

    @Test
    void me_is_whoever_signs_in() {
        reader().get("/users/me").then().statusCode(401).body("code", equalTo("rest_not_logged_in"))
                .body("message", equalTo("You are not currently logged in."));
        Response me = admin().get("/users/me");
        long id = me.then().statusCode(200).extract().jsonPath().getLong("id");
        me.then().body("name", equalTo("admin")).body("slug", containsString("user-"));
        assertThat(id).isGreaterThan(2_000_000_000_000L);
        admin().get("/users/" + id + "?context=edit").then().statusCode(200).body("username", equalTo("admin"))
                .body("roles", contains("administrator")).body("capabilities.manage_options", equalTo(true));
        as(Api.user("editor")).get("/users/" + id).then().statusCode(404);
        assertThat(reader().get("/users?per_page=100&search=admin").jsonPath().getList("slug")).doesNotContain("admin");
    }

    @Test
    void the_list_is_filtered_sorted_and_paged_as_in_wordpress() {
        String word = unique("autor");
        int zoe = (int) published("Zo\u00eb " + word);
        int eric = (int) published("\u00c9ric " + word);
        int dora = (int) published("dora " + word);
        String mine = "/users?search=" + word;
        reader().get(mine).then().statusCode(200).header("X-WP-Total", "3").body("id", contains(dora, eric, zoe));
        reader().get("/users?search=ERIC " + word).then().body("id", contains(eric));
        reader().get("/users?search=" + zoe).then().body("id", hasItems(zoe));
        reader().get(mine + "&order=desc&per_page=2").then().header("X-WP-TotalPages", "2").body("id", contains(zoe, eric))
                .header("Link", containsString("rel=\"next\""));
        reader().get(mine + "&page=9").then().statusCode(200).header("X-WP-Total", "3").body("", empty());
        reader().get(mine + "&offset=2").then().header("X-WP-Total", "3").body("id", contains(zoe));
        reader().get(mine + "&orderby=id").then().body("id", contains(zoe, eric, dora));
        reader().get("/users?orderby=include&include=" + eric + "," + zoe).then().body("id", contains(eric, zoe));
        reader().get(mine + "&exclude=" + eric).then().body("id", contains(dora, zoe));
        reader().get(mine + "&has_published_posts=page").then().body("", empty());
        reader().get(mine + "&has_published_posts=true").then().body("id", contains(dora, eric, zoe));
        reader().get(mine + "&has_published_posts=post,page").then().body("id", contains(dora, eric, zoe));
        Api.user("editor", (long) eric);
        admin().get(mine + "&roles=editor").then().body("id", contains(eric));
        admin().get(mine + "&capabilities=publish_posts,read").then().body("id", contains(eric));
        admin().get(mine + "&roles=nobody").then().statusCode(200).body("", empty());
        admin().get(mine + "&context=edit&orderby=registered_date&order=desc").then()
                .body("id", contains(dora, eric, zoe)).body("[1].roles", contains("editor"));
    }

    @Test
    void what_readers_may_not_ask_is_refused() {
        refused("/users?roles=editor", "rest_user_cannot_view", "Sorry, you are not allowed to filter users by role.");
        refused("/users?capabilities=read", "rest_user_cannot_view",
                "Sorry, you are not allowed to filter users by capability.");
        refused("/users?context=edit", "rest_forbidden_context", "Sorry, you are not allowed to list users.");
        refused("/users?orderby=email", "rest_forbidden_orderby",
                "Sorry, you are not allowed to order users by this parameter.");
        refused("/users?orderby=registered_date", "rest_forbidden_orderby",
                "Sorry, you are not allowed to order users by this parameter.");
        refused("/users?who=authors", "rest_forbidden_who", "Sorry, you are not allowed to query users by this parameter.");
        reader().get("/users?who=all&has_published_posts=nothing").then().statusCode(400)
                .body("data.params", hasKey("who")).body("data.params", hasKey("has_published_posts"));
        long id = published(unique("Ann"));
        for (Response refused : List.of(
                reader().contentType(ContentType.JSON).body(Map.of("username", "a", "email", "a@b.example", "password", "x")).post("/users"),
                reader().contentType(ContentType.JSON).body("{}").put("/users/" + id),
                reader().delete("/users/" + id + "?force=true&reassign=1"))) {
            refused.then().statusCode(401);
        }
        reader().options("/users").then().statusCode(200).header("Allow", "GET").body("schema.title", equalTo("user"));
        reader().head("/users").then().statusCode(200);
        assertThat(reader().get("/users/" + id + "?_fields=slug,avatar_urls.48").jsonPath().getMap("avatar_urls")).hasSize(1);
    }

    private static void refused(String path, String code, String message) {
        reader().get(path).then().statusCode(401).header("Allow", nullValue()).body("code", equalTo(code))
                .body("message", equalTo(message));
    }
}
