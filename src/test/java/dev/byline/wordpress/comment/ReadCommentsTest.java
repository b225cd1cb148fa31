package dev.byline.wordpress.comment;

import static dev.byline.Api.commented;
import static dev.byline.Api.openArticle;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class ReadCommentsTest {

    private String slug;
    private int post;

    @BeforeEach
    void makeArticle() {
        slug = openArticle();
        post = id(slug);
    }

    private int comment(Map<String, ?> overrides) {
        return commented(slug, overrides).getInt("id");
    }

    @Test
    void a_comment_has_the_fields_of_wordpress_and_nothing_private() {
        String email = unique("ada") + "@example.com";
        int top = comment(Map.of("name", "Ada & Co", "email", email, "website", "https://ada.example/"));
        int reply = comment(Map.of("parent", top));
        Response answer = reader().get("/comments/" + top);
        answer.then().statusCode(200).header("Allow", "GET").body("post", equalTo(post)).body("parent", equalTo(0))
                .body("author", equalTo(0)).body("author_name", equalTo("Ada & Co"))
                .body("author_url", equalTo("https://ada.example/")).body("status", equalTo("approved"))
                .body("type", equalTo("comment")).body("content.raw", nullValue())
                .body("link", containsString("/articles/" + slug + "#comment-" + top))
                .body("author_avatar_urls.'96'", containsString("/api/v1/avatars/"))
                .body("_links.children[0].href", containsString("/wp/v2/comments?parent=" + top))
                .body("_links.children[0].embeddable", equalTo(true)).body("_links.up[0].post_type", equalTo("post"))
                .body("_links.up[0].href", containsString("/wp/v2/posts/" + post));
        assertThat(keys(answer, "")).containsExactly("id", "post", "parent", "author", "author_name", "author_url", "date",
                "date_gmt", "content", "link", "status", "type", "author_avatar_urls", "meta", "_links");
        assertThat(keys(answer, "_links")).containsExactly("self", "collection", "up", "children");
        assertThat(answer.asString()).contains("\"meta\":[]").doesNotContain(email)
                .contains("\"up\":[{\"embeddable\":true,\"post_type\":\"post\",\"href\"");
        Response below = reader().get("/comments/" + reply + "?context=embed");
        assertThat(keys(below, "")).containsExactly("id", "parent", "author", "author_name", "author_url", "date", "content",
                "link", "type", "author_avatar_urls", "_links");
        assertThat(keys(below, "_links")).containsExactly("self", "collection", "up", "in-reply-to");
    }

    private static List<String> keys(Response answer, String path) {
        return Api.json(answer).getMap(path).keySet().stream().map(Object::toString).toList();
    }

    @Test
    void moderators_see_private_fields_for_editing() {
        String email = unique("eve") + "@example.com";
        int id = comment(Map.of("email", email, "comment", "One & two"));
        Response answer = admin().get("/comments/" + id + "?context=edit");
        answer.then().statusCode(200).header("Allow", "GET, POST, PUT, PATCH, DELETE")
                .body("author_email", equalTo(email)).body("author_ip", startsWith("127."))
                .body("content.raw", containsString("One &"));
        assertThat(keys(answer, "")).containsExactly("id", "post", "parent", "author", "author_name", "author_email",
                "author_url", "author_ip", "author_user_agent", "date", "date_gmt", "content", "link", "status", "type",
                "author_avatar_urls", "meta", "_links");
        admin().get("/comments/" + id).then().statusCode(200).body("author_email", nullValue());
        reader().get("/comments/" + id + "?context=edit").then().statusCode(401).header("Allow", nullValue())
                .body("code", equalTo("rest_forbidden_context"))
                .body("message", equalTo("Sorry, you are not allowed to edit comments."));
        as(Api.user("editor")).get("/comments?context=edit").then().statusCode(403);
    }

    @Test
    void markup_in_a_name_is_text_also_for_front_ends_that_show_it_as_html() {
        int id = comment(Map.of("name", "&lt;img src=x onerror=alert(1)&gt;"));
        reader().get("/comments/" + id).then().body("author_name", not(containsString("<")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "pending", "spam", "trash" })
    void what_is_not_approved_is_as_if_it_never_was(String status) {
        int id = comment(Map.of());
        int reply = comment(Map.of("parent", id));
        Api.decide(id, status);
        Response hidden = reader().get("/comments/" + id);
        hidden.then().statusCode(404).header("Allow", nullValue()).body("code", equalTo("rest_comment_invalid_id"))
                .body("message", equalTo("Invalid comment ID."));
        assertThat(hidden.asString()).isEqualTo(reader().get("/comments/99999999").asString());
        as(Api.user("editor")).get("/comments/" + id).then().statusCode(404);
        admin().get("/comments/" + id).then().statusCode(200);
        // The reply stays, and says still to what.
        reader().get("/comments?post=" + post).then().header("X-WP-Total", "1").body("id", contains(reply))
                .body("parent", contains(id));
    }

    @Test
    void moderators_list_by_status() {
        int held = comment(Map.of());
        int spam = comment(Map.of());
        int approved = comment(Map.of());
        Api.decide(held, "pending");
        Api.decide(spam, "spam");
        String list = "/comments?order=asc&orderby=id&post=" + post + "&status=";
        admin().get(list + "hold").then().body("id", contains(held)).body("status", contains("hold"));
        admin().get(list + "spam").then().body("id", contains(spam));
        admin().get(list + "all").then().body("id", contains(held, approved));
        admin().get(list + "any").then().body("id", contains(held, spam, approved));
        admin().get(list + "trash").then().body("", empty());
        admin().get("/comments?post=" + post).then().body("id", contains(approved));
    }

    @ParameterizedTest
    @ValueSource(strings = { "status=hold", "author=1", "author_exclude=1", "author_email=a@b.example", "type=pingback" })
    void readers_cannot_filter_by_what_is_not_theirs(String parameter) {
        String name = parameter.substring(0, parameter.indexOf('='));
        reader().get("/comments?" + parameter).then().statusCode(401).body("code", equalTo("rest_forbidden_param"))
                .body("message", equalTo("Query parameter not permitted: " + name)).body("data.status", equalTo(401));
        as(Api.user("moderator")).get("/comments?" + parameter).then().statusCode(200);
    }

    @Test
    void an_author_of_posts_learns_nothing_about_held_comments() {
        String token = Api.user("author");
        as(token).get("/comments?status=hold").then().statusCode(403).body("code", equalTo("rest_forbidden_param"));
        as(token).get("/comments?author_email=a@b.example").then().statusCode(403);
    }

    @Test
    void searching_finds_texts_names_and_websites_but_nothing_private() {
        String word = unique("Needle");
        String email = unique("secret") + "@hidden-" + unique("domain") + ".example";
        int found = comment(Map.of("comment", "There is a " + word + " in it"));
        int named = comment(Map.of("name", "Mr " + word, "email", email));
        reader().get("/comments?order=asc&orderby=id&search=" + word.toUpperCase()).then()
                .header("X-WP-Total", "2").body("id", contains(found, named));
        for (String guess : List.of(email, email.substring(0, 8), email.substring(email.indexOf('@')), "127.0.0.1")) {
            reader().queryParam("search", guess).queryParam("post", post).get("/comments").then()
                    .header("X-WP-Total", "0");
            admin().queryParam("search", guess).queryParam("post", post).get("/comments").then()
                    .header("X-WP-Total", "0");
        }
        reader().get("/comments?search=%25&post=" + post).then().header("X-WP-Total", "0");
    }

    @Test
    void a_list_is_filtered_sorted_and_paged_as_in_wordpress() {
        int one = comment(Map.of());
        int two = comment(Map.of());
        int three = comment(Map.of("parent", one));
        String list = "/comments?post=" + post;
        reader().get(list).then().header("X-WP-Total", "3").header("Allow", "GET").body("id", contains(three, two, one));
        reader().get(list + "&order=asc").then().body("id", contains(one, two, three));
        reader().get(list + "&orderby=parent&order=asc").then().body("id", contains(two, one, three));
        reader().get(list + "&orderby=type&order=asc").then().body("id", contains(three, two, one));
        reader().get(list + "&include=" + two + "," + one + "&orderby=include").then().body("id", contains(two, one));
        reader().get(list + "&exclude=" + two).then().body("id", contains(three, one));
        reader().get(list + "&parent=0").then().body("id", contains(two, one));
        reader().get(list + "&parent=" + one).then().body("id", contains(three));
        reader().get(list + "&parent_exclude=0").then().body("id", contains(three));
        reader().get(list + "&offset=1&per_page=1").then().body("id", contains(two)).header("X-WP-Total", "3");
        reader().get(list + "&offset=9").then().statusCode(200).body("", empty()).header("X-WP-Total", "3");
        reader().get(list + "&per_page=2&page=9").then().statusCode(200).body("", empty())
                .header("X-WP-TotalPages", "2").header("Link", containsString("page=2>; rel=\"prev\""));
        reader().get(list + "&after=2099-01-01T00:00:00").then().header("X-WP-Total", "0");
        reader().get(list + "&before=2099-01-01T00:00:00").then().header("X-WP-Total", "3");
        String second = Api.json(reader().get("/comments/" + two).then()).get("date_gmt");
        reader().get(list + "&after=" + second).then().body("id", not(hasItem(two)));
        reader().get(list + "&before=" + second).then().body("id", not(hasItem(two)));
        reader().get("/comments?per_page=101").then().statusCode(400).body("data.params.per_page",
                equalTo("per_page must be between 1 (inclusive) and 100 (inclusive)"));
        reader().get("/comments?orderby=email").then().statusCode(400).body("code", equalTo("rest_invalid_param"));
        reader().get("/comments?post=99999999").then().statusCode(200).body("", empty()).header("X-WP-Total", "0");
    }

    @Test
    void comments_below_what_is_not_public_do_not_exist() {
        int id = comment(Map.of());
        Api.admin(Map.of("status", "draft")).header("If-Match", Api.etag("/articles/" + slug))
                .contentType("application/merge-patch+json").patch("/articles/" + slug).then().statusCode(200);
        reader().get("/comments/" + id).then().statusCode(404).body("code", equalTo("rest_comment_invalid_id"));
        Response draft = reader().get("/comments?post=" + post);
        draft.then().statusCode(200).body("", empty()).header("X-WP-Total", "0");
        reader().get("/comments?include=" + id).then().body("", empty()).header("X-WP-Total", "0");
    }

    @Test
    void a_password_opens_the_comments_of_its_article_only() {
        slug = Api.article(Map.of("password", "letmein", "comments", Map.of("hold", "none")));
        int locked = Api.json(Api.admin().get("/articles/" + slug).then()).get("id");
        Map<String, String> comment = Map.of("name", "Ann", "email", unique("ann") + "@example.com", "comment",
                unique("Behind it"));
        int id = Api.json(Api.reader(comment).post("/articles/" + slug + "/comments?password=letmein").then()
                .statusCode(201)).get("id");
        reader().get("/comments/" + id).then().statusCode(404);
        reader().get("/comments/" + id + "?password=wrong").then().statusCode(404);
        reader().get("/comments/" + id + "?password=letmein").then().statusCode(200).body("id", equalTo(id));
        reader().get("/comments?post=" + locked).then().statusCode(401).body("code", equalTo("rest_cannot_read_post"))
                .body("message", equalTo("Sorry, you are not allowed to read the post for this comment."));
        reader().get("/comments?post=" + locked + "&password=wrong").then().statusCode(401);
        reader().get("/comments?post=" + locked + "&password=letmein").then().statusCode(200).body("id", contains(id));
        // What was answered for a password is not kept for who has none.
        reader().get("/comments?post=" + locked).then().statusCode(401);
        reader().get("/comments?include=" + id).then().header("X-WP-Total", "0");
        reader().get("/comments?include=" + id + "&password=letmein").then().header("X-WP-Total", "0");
        reader().get("/comments?post=" + locked + "," + post + "&password=letmein").then().statusCode(401);
    }

    @Test
    void a_list_in_the_page_cache_follows_every_decision() {
        int id = comment(Map.of());
        String list = "/comments?post=" + post;
        reader().get(list).then().body("id", contains(id));
        reader().get(list).then().header("Cache-Status", containsString("hit"));
        Api.decide(id, "spam");
        reader().get(list).then().body("", empty());
        Api.decide(id, "approved");
        reader().get(list).then().body("id", contains(id));
        reader().get("/comments/" + id).then().statusCode(200);
        Api.decide(id, "trash");
        reader().get("/comments/" + id).then().statusCode(404);
    }

    @Test
    void posts_embed_their_newest_comments() {
        int top = comment(Map.of());
        int reply = comment(Map.of("parent", top));
        reader().get("/posts?_embed=replies&include=" + post + "," + id(openArticle()) + "&orderby=include").then()
                .statusCode(200).body("[0]._embedded.replies[0].id", contains(reply, top))
                .body("[1]._embedded", nullValue());
        reader().get("/comments?order=asc&post=" + post + "&_embed").then()
                .body("[0]._embedded.children[0].id", contains(reply)).body("[0]._embedded.up[0].id", equalTo(post))
                .body("[1]._embedded.'in-reply-to'[0].id", equalTo(top));
    }
}
