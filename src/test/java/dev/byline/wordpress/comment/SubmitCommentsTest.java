package dev.byline.wordpress.comment;

import static dev.byline.Api.article;
import static dev.byline.Api.openArticle;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@HttpTest
class SubmitCommentsTest {

    private String slug;
    private int post;

    @BeforeEach
    void makeArticle() {
        slug = openArticle();
        post = id(slug);
    }

    private Map<String, Object> comment(Map<String, ?> overrides) {
        Map<String, Object> comment = new HashMap<>(Map.of("post", post, "author_name", "Zed Quill", "author_email",
                unique("zed") + "@example.org", "content", unique("Case")));
        comment.putAll(overrides);
        return comment;
    }

    private static ValidatableResponse send(RequestSpecification who, Map<String, ?> comment) {
        return who.contentType("application/json").body(comment).post("/comments").then();
    }

    private void refused(Map<String, ?> overrides, int status, String code, String message) {
        send(reader(), comment(overrides)).statusCode(status).body("code", equalTo(code)).body("message", equalTo(message))
                .body("data.status", equalTo(status)).header("Location", nullValue());
    }

    @Test
    void a_comment_is_taken_and_answered_in_the_words_of_wordpress() {
        Map<String, Object> sent = comment(Map.of("content", "3 < 4 & \u00fc", "author_url", "zed.example"));
        Response answer = send(reader(), sent).statusCode(201).header("Allow", "POST").body("post", equalTo(post))
                .body("status", equalTo("approved")).body("author", equalTo(0)).body("author_name", equalTo("Zed Quill"))
                .body("author_url", equalTo("http://zed.example")).body("content.raw", nullValue())
                .body("author_email", nullValue()).body("type", equalTo("comment")).extract().response();
        int id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/wp-json/wp/v2/comments/" + id);
        assertThat(answer.<String>path("content.rendered")).contains("3").contains("4");
        reader().get("/comments/" + id).then().statusCode(200).body("id", equalTo(id));
        Api.admin().get("/comments/" + id).then().body("email", equalTo(sent.get("author_email")))
                .body("text", equalTo("3 < 4 & \u00fc"));
    }

    @Test
    void a_held_comment_says_so_and_does_not_exist_for_readers() {
        post = id(article(Map.of()));
        Response answer = send(reader(), comment(Map.of())).statusCode(201).body("status", equalTo("hold"))
                .extract().response();
        reader().get("/comments/" + answer.path("id")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/x-www-form-urlencoded", "multipart/form-data" })
    void forms_and_raw_texts_are_taken_too(String type) {
        RequestSpecification form = reader().contentType(type);
        comment(Map.of("content[raw]", "Sent as raw")).forEach((name, value) -> {
            if (!name.equals("content")) {
                if (type.startsWith("multipart")) {
                    form.multiPart(name, value.toString());
                } else {
                    form.formParam(name, value);
                }
            }
        });
        form.post("/comments").then().statusCode(201).body("content.rendered", containsString("Sent as raw"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "author_name,-", "author_name,''", "author_name,<b></b>", "author_email,''",
            "author_email,-" })
    void name_and_email_are_needed(String field, String value) {
        Map<String, Object> overrides = new HashMap<>();
        overrides.put(field, value);
        refused(overrides, 400, "rest_comment_author_data_required",
                "Creating a comment requires valid author name and email values.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "not-an-email", "zed@localhost", " zed@example.org", "a@b.example,c@d.example" })
    void an_address_that_is_none_is_named(String email) {
        send(reader(), comment(Map.of("author_email", email))).statusCode(400).header("Allow", "POST")
                .body("code", equalTo("rest_invalid_param")).body("message", equalTo("Invalid parameter(s): author_email"))
                .body("data.params.author_email", equalTo("Invalid email address."))
                .body("data.details.author_email.code", equalTo("rest_invalid_email"))
                .body("data.details.author_email.data", nullValue());
    }

    @Test
    void what_is_no_text_is_refused_and_so_is_what_would_be_empty() {
        for (Object content : List.of("", "  ", 5, List.of("a"), Map.of("rendered", "a"), "<img src=x>")) {
            refused(Map.of("content", content), 400, "rest_comment_content_invalid", "Invalid comment content.");
        }
        send(reader(), comment(Map.of("content", "0"))).statusCode(201);
    }

    @Test
    void fields_have_the_limits_of_wordpress_in_bytes() {
        String message = "Comment field exceeds maximum length allowed.";
        refused(Map.of("author_name", "n".repeat(246)), 400, "comment_author_column_length", message);
        refused(Map.of("author_email", "e".repeat(60) + "@" + "d".repeat(37) + ".org"), 400,
                "comment_author_email_column_length", message);
        refused(Map.of("author_url", "http://u.example/" + "u".repeat(184)), 400, "comment_author_url_column_length",
                message);
        refused(Map.of("content", "\u00e9".repeat(32763)), 400, "comment_content_column_length", message);
        send(reader(), comment(Map.of("author_name", "n".repeat(245)))).statusCode(201);
    }

    @Test
    void a_website_is_never_a_reason_to_refuse() {
        for (String website : List.of("javascript:alert(1)", "not a url", "", "ftp://f.example/")) {
            send(reader(), comment(Map.of("author_url", website))).statusCode(201).body("author_url", equalTo(""));
        }
        send(reader(), comment(Map.of("author_url", 5))).statusCode(400).body("code", equalTo("rest_invalid_param"))
                .body("data.params.author_url", equalTo("author_url is not of type string."));
    }

    @Test
    void what_only_moderators_may_set_is_refused() {
        String message = "Sorry, you are not allowed to edit '%s' for comments.";
        refused(Map.of("author", 1), 401, "rest_comment_invalid_author", message.formatted("author"));
        refused(Map.of("author_ip", "203.0.113.9"), 401, "rest_comment_invalid_author_ip", message.formatted("author_ip"));
        refused(Map.of("status", "approved"), 401, "rest_comment_invalid_status", message.formatted("status"));
        refused(Map.of("date", "2040-01-01T00:00:00"), 401, "rest_comment_invalid_date", message.formatted("date"));
        refused(Map.of("date_gmt", "2001-01-01T00:00:00"), 401, "rest_comment_invalid_date",
                message.formatted("date_gmt"));
        refused(Map.of("date", "soon"), 400, "rest_invalid_param", "Invalid parameter(s): date");
        refused(Map.of("author", 0), 400, "rest_comment_author_invalid", "Invalid comment author ID.");
        refused(Map.of("id", 5), 400, "rest_comment_exists", "Cannot create existing comment.");
        refused(Map.of("type", "pingback"), 400, "rest_invalid_comment_type", "Cannot create a comment with that type.");
        send(as(Api.user("author")), comment(Map.of("status", "approved"))).statusCode(403)
                .body("code", equalTo("rest_comment_invalid_status"));
    }

    @Test
    void the_post_must_be_there_for_the_caller() {
        String none = "Sorry, you are not allowed to create this comment without a post.";
        int draft = draft();
        for (Object id : List.of(99999999, 0, -5, draft)) {
            refused(Map.of("post", id), 403, "rest_comment_invalid_post_id", none);
        }
        assertThat(send(reader(), comment(Map.of("post", draft))).extract().asString())
                .isEqualTo(send(reader(), comment(Map.of("post", 99999999))).extract().asString());
        refused(Map.of("post", "abc"), 400, "rest_invalid_param", "Invalid parameter(s): post");
        send(reader(), comment(Map.of("post", Integer.toString(post)))).statusCode(201);
        send(admin(), comment(Map.of("post", draft))).statusCode(403).body("code", equalTo("rest_comment_draft_post"));
        Map<String, Object> without = comment(Map.of());
        without.remove("post");
        send(reader(), without).statusCode(403).body("code", equalTo("rest_comment_invalid_post_id"));
        reader().contentType("text/plain").body("{}").post("/comments").then().statusCode(403)
                .body("code", equalTo("rest_comment_invalid_post_id"));
    }

    private static int draft() {
        Map<String, Object> draft = Map.of("title", unique("Draft"), "status", "draft", "body", Map.of("html", "<p>x</p>"));
        return Api.json(Api.admin(draft).post("/articles").then().statusCode(201)).get("id");
    }

    @Test
    void comments_that_are_closed_stay_closed_for_everybody() {
        post = id(article(Map.of("comments", Map.of("open", false))));
        String message = "Sorry, comments are closed for this item.";
        refused(Map.of(), 403, "rest_comment_closed", message);
        send(admin(), comment(Map.of())).statusCode(403).body("code", equalTo("rest_comment_closed"));
    }

    @Test
    void a_protected_post_takes_comments_with_its_password() {
        String locked = article(Map.of("password", "letmein", "comments", Map.of("hold", "none")));
        post = Api.json(Api.admin().get("/articles/" + locked).then()).get("id");
        String message = "Sorry, you are not allowed to read the post for this comment.";
        refused(Map.of(), 401, "rest_cannot_read_post", message);
        refused(Map.of("password", "wrong"), 401, "rest_cannot_read_post", message);
        send(reader(), comment(Map.of("password", "letmein"))).statusCode(201);
    }

    @Test
    void a_parent_is_checked() {
        int top = Api.json(send(reader(), comment(Map.of()))).get("id");
        int elsewhere = Api.commented(openArticle(), Map.of()).getInt("id");
        int held = Api.commented(slug, Map.of()).getInt("id");
        Api.decide(held, "pending");
        send(reader(), comment(Map.of("parent", top))).statusCode(201).body("parent", equalTo(top));
        send(reader(), comment(Map.of("parent", -5))).statusCode(201).body("parent", equalTo(0));
        for (int parent : List.of(elsewhere, held, 99999999)) {
            refused(Map.of("parent", parent), 400, "rest_comment_invalid_parent", "Invalid comment parent ID.");
        }
        int deep = top;
        for (int depth = 2; depth <= 5; depth++) {
            deep = Api.json(send(reader(), comment(Map.of("parent", deep))).statusCode(201)).get("id");
        }
        send(reader(), comment(Map.of("parent", deep))).statusCode(400).body("code", equalTo("rest_comment_invalid_parent"));
    }

    @Test
    void the_same_again_is_a_duplicate() {
        Map<String, Object> sent = comment(Map.of("content", "Duplicate me."));
        send(reader(), sent).statusCode(201);
        sent.put("content", "  DUPLICATE me. ");
        send(reader(), sent).statusCode(409).header("Allow", "POST").body("code", equalTo("comment_duplicate"))
                .body("message", equalTo("Duplicate comment detected; it looks as though you&#8217;ve already said that!"));
    }

    @Test
    void of_the_same_comment_sent_at_once_one_is_taken() {
        Map<String, Object> sent = comment(Map.of());
        List<Integer> answers = Parallel.run(6, number -> send(reader(), sent).extract().statusCode());
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void scripts_and_controls_are_inert() {
        int id = Api.json(send(reader(), comment(Map.of("author_name", "Z\u0000ed <script>x</script>", "content",
                "a\u0007b <script>alert(1)</script><a href=\"javascript:alert(1)\" onclick=\"x\">c</a>")))
                .statusCode(201)).get("id");
        reader().get("/comments/" + id).then().body("content.rendered", not(containsString("<script")))
                .body("content.rendered", not(containsString("onclick"))).body("content.rendered",
                        not(containsString("javascript:"))).body("author_name", not(containsString("<")));
    }

    @Test
    void members_of_the_desk_write_as_themselves() {
        String name = unique("Maire");
        int author = Api.json(Api.admin().get("/authors/" + Api.author(name)).then()).get("id");
        String token = Api.user("moderator", (long) author);
        int first = id(article(Map.of()));
        Response own = send(as(token), Map.of("post", first, "content", "From the desk")).statusCode(201)
                .header("Allow", "GET, POST").body("author", equalTo(author)).body("author_name", equalTo(name))
                .body("status", equalTo("approved")).body("author_email", equalTo(""))
                .body("content.raw", equalTo("From the desk"))
                .body("_links.author[0].href", endsWith("/wp/v2/users/" + author)).extract().response();
        admin().get("/comments?author=" + author).then().header("X-WP-Total", "1");
        admin().get("/comments?author_exclude=" + author + "&post=" + first).then().header("X-WP-Total", "0");
        reader().get("/comments/" + own.path("id")).then().body("author", equalTo(author));
        send(as(token), Map.of("post", first, "content", "Again", "author_name", "Only a name")).statusCode(400)
                .body("code", equalTo("rest_comment_author_data_required"));
        send(as(token), comment(Map.of())).statusCode(201).body("author", equalTo(0))
                .body("author_name", equalTo("Zed Quill"));
        Map<String, Object> plain = Map.of("post", first, "content", "A writer's");
        send(as(Api.user("author")), plain).statusCode(201).body("status", equalTo("hold"))
                .body("author_email", nullValue());
    }

    @Test
    void moderators_say_where_a_comment_stands_when_and_by_whom_it_was_written() {
        int author = Api.json(Api.admin().get("/authors/" + Api.author(unique("Ann"))).then()).get("id");
        Response spam = send(admin(), Map.of("post", post, "content", "Spam", "status", "spam", "date",
                "2001-02-03T04:05:06", "author_ip", "203.0.113.9", "author_user_agent", "Old/1.0")).statusCode(201)
                .body("status", equalTo("spam")).body("date", equalTo("2001-02-03T04:05:06"))
                .body("author_ip", equalTo("203.0.113.9")).body("author_user_agent", equalTo("Old/1.0"))
                .extract().response();
        reader().get("/comments/" + spam.path("id")).then().statusCode(404);
        reader().get("/comments?post=" + post).then().header("X-WP-Total", "0");
        send(admin(), Map.of("post", post, "content", "By Ann", "author", author)).statusCode(201)
                .body("author_name", containsString("Ann"));
        send(admin(), Map.of("post", post, "content", "By nobody", "author", 99999)).statusCode(400)
                .header("Allow", "GET, POST").body("code", equalTo("rest_comment_author_invalid"));
        send(admin(), Map.of("post", post, "content", "Status", "status", "nonsense")).statusCode(201)
                .body("status", equalTo("approved"));
    }
}
