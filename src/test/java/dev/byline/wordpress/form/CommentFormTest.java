package dev.byline.wordpress.form;

import static dev.byline.Api.article;
import static dev.byline.Api.openArticle;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.id;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Stored;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@HttpTest
class CommentFormTest {

    private static final String PATH = "/wp-comments-post.php";

    private String slug;
    private int post;

    @BeforeEach
    void makeArticle() {
        slug = openArticle();
        post = id(slug);
    }

    private Map<String, Object> form(Map<String, ?> overrides) {
        Map<String, Object> form = new HashMap<>(Map.of("comment", unique("Form case"), "author", "Zed Quill", "email",
                unique("zed") + "@example.org", "url", "", "submit", "Post Comment", "comment_post_ID", post,
                "comment_parent", 0));
        form.putAll(overrides);
        return form;
    }

    private static RequestSpecification browser() {
        return given().basePath("").redirects().follow(false);
    }

    private static Response send(Map<String, ?> form) {
        return browser().formParams(form).post(PATH);
    }

    private Document refused(Map<String, ?> overrides, int status, String message) {
        Response answer = send(form(overrides));
        assertThat(answer.statusCode()).as(message).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringWhitespace("text/html; charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, must-revalidate, max-age=0");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.title()).isEqualTo("Comment Submission Failure");
        assertThat(page.select(".wp-die-message").text()).isEqualTo(message);
        assertThat(page.select("a").text()).isEqualTo("\u00ab Back");
        return page;
    }

    @Test
    void a_comment_is_taken_and_leads_to_itself() {
        Response answer = send(form(Map.of("comment", "Taken", "author", "Zed <b>Quill</b>")));
        answer.then().statusCode(302).header("X-Redirect-By", "WordPress").header("Location",
                containsString("/articles/" + slug + "#comment-"))
                .header("Expires", "Wed, 11 Jan 1984 05:00:00 GMT")
                .header("Cache-Control", "no-cache, must-revalidate, max-age=0");
        List<String> cookies = answer.headers().getValues("Set-Cookie");
        assertThat(cookies).hasSize(3).allMatch(cookie ->
                cookie.matches("comment_author_(email_|url_)?[0-9a-f]{32}=%20; expires=.* GMT; Max-Age=0; path=/"));
        Api.reader().get("/articles/" + slug + "/comments").then().body("items[0].name", equalTo("Zed Quill"));
    }

    @Test
    void with_consent_the_browser_keeps_the_writer_and_the_proof() {
        slug = article(Map.of());
        post = id(slug);
        String email = unique("ann") + "@example.net";
        Map<String, Object> form = form(Map.of("author", "Ann Ashby", "email", email, "url", "https://ann.example/",
                "wp-comment-cookies-consent", "yes"));
        Response held = send(form);
        held.then().statusCode(302).header("Location", containsString("/articles/" + slug + "#comment-"));
        List<String> cookies = held.headers().getValues("Set-Cookie");
        assertThat(cookies.get(0)).matches("comment_author_[0-9a-f]{32}=Ann%20Ashby; expires=\\w{3}, .* GMT;"
                + " Max-Age=30000000; path=/");
        assertThat(cookies.get(1)).contains("=" + email.replace("@", "%40") + ";");
        assertThat(cookies.get(2)).contains("=https%3A%2F%2Fann.example%2F;");
        assertThat(cookies.get(3)).startsWith("byline_ownership=").contains("HttpOnly");
        String keep = String.join("; ", cookies.stream().map(cookie -> cookie.replaceFirst(";.*", "")).toList());
        Response page = browser().header("Cookie", keep).get("/articles/" + slug);
        page.then().header("Cache-Control", "private, no-store").body(containsString(form.get("comment").toString()));
        Document filled = Jsoup.parse(page.asString());
        assertThat(filled.select("[name=name]").val()).isEqualTo("Ann Ashby");
        assertThat(filled.select("[name=email]").val()).isEqualTo(email);
        assertThat(filled.select("[name=website]").val()).isEqualTo("https://ann.example/");
        assertThat(filled.select("[name=remember]").hasAttr("checked")).isTrue();
        browser().get("/articles/" + slug).then().body(not(containsString(form.get("comment").toString())));
        // Who unticks the box in the page's own form is forgotten by both.
        assertThat(browser().header("Cookie", keep).formParams(Map.of("name", "Ann", "email", unique("ann") + "@example.net",
                "comment", unique("No tick"))).post("/articles/" + slug + "/comments").headers().getValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("comment_author_")).hasSize(3).allMatch(each -> each.contains("Max-Age=0"));
        Api.decide(((Number) Stored.comments(slug).stream().filter(each -> email.equals(each.get("email"))).findFirst()
                .orElseThrow().get("id")).longValue(), "approved");
        // Who has shown to be the writer of an approved comment is approved at once.
        form.put("comment", unique("Again"));
        browser().header("Cookie", cookies.get(3).replaceFirst(";.*", "")).formParams(form).post(PATH).then()
                .statusCode(302);
        Api.reader().get("/articles/" + slug + "/comments").then().body("items.size()", equalTo(2));
    }

    @Test
    void a_held_comment_is_shown_to_its_writer_by_a_link_of_its_own() {
        slug = article(Map.of());
        post = id(slug);
        String location = send(form(Map.of("comment", "Held words"))).header("Location");
        assertThat(location).matches(".*/articles/" + slug + "\\?unapproved=(\\d+)&moderation-hash=[0-9a-f]{32}#comment-\\1");
        String other = send(form(Map.of("comment", "Other held words"))).header("Location");
        String path = location.replaceFirst("^http://[^/]+", "").replaceFirst("#.*", "");
        Response preview = browser().get(path);
        preview.then().statusCode(200).header("X-Robots-Tag", "noindex").header("Cache-Control", "private, no-store")
                .body(containsString("Held words"), containsString("Your comment is awaiting moderation. This is a "
                        + "preview; your comment will be visible after it has been approved."));
        String hash = other.replaceFirst(".*moderation-hash=", "").replaceFirst("#.*", "");
        for (String wrong : List.of(hash, "0".repeat(32), "f".repeat(32), "x", path.replaceFirst(".*=", "") + "0")) {
            browser().get(path.replaceFirst("moderation-hash=.*", "moderation-hash=" + wrong)).then().statusCode(200)
                    .header("X-Robots-Tag", nullValue()).body(not(containsString("Held words")));
        }
        browser().get("/articles/" + slug).then().body(not(containsString("Held words")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "author|''|Error: Please fill the required fields.", "author|<b></b>|Error: Please fill the required fields.",
            "email|''|Error: Please fill the required fields.", "email|not-an-email|Error: Please enter a valid email address.",
            "comment|''|Error: Please type your comment text.", "comment|'  '|Error: Please type your comment text.",
            "comment|<img src=x>|Error: Please type your comment text." }, delimiter = '|')
    void a_wrong_field_is_400_in_the_words_of_wordpress(String field, String value, String message) {
        refused(Map.of(field, value), 400, message);
    }

    @Test
    void fields_have_the_limits_of_wordpress() {
        refused(Map.of("author", "n".repeat(246)), 400, "Error: Your name is too long.");
        refused(Map.of("email", "e".repeat(60) + "@" + "d".repeat(37) + ".org"), 400,
                "Error: Your email address is too long.");
        refused(Map.of("url", "http://u.example/" + "u".repeat(184)), 400, "Error: Your URL is too long.");
        refused(Map.of("comment", "f".repeat(65526)), 400, "Error: Your comment is too long.");
    }

    @Test
    void what_was_typed_comes_back_in_a_form_that_works() {
        Document page = refused(Map.of("email", "", "comment", "  <b>My</b> \"words\" </textarea><script>", "author",
                "Zed \"Q\""), 400, "Error: Please fill the required fields.");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("textarea[name=comment]").val()).isEqualTo("<b>My</b> \"words\" </textarea><script>");
        assertThat(page.select("input[name=author]").val()).isEqualTo("Zed \"Q\"");
        assertThat(page.select("input[name=comment_post_ID]").val()).isEqualTo(Integer.toString(post));
        assertThat(page.select("form").attr("action")).isEqualTo(PATH);
        assertThat(page.select("a").attr("href")).isEqualTo("/articles/" + slug + "#respond");
    }

    @Test
    void what_is_not_there_for_the_public_is_not_found() {
        int draft = Api.json(Api.admin(Map.of("title", unique("Draft"), "status", "draft", "body", Map.of("html", "<p>x</p>")))
                .post("/articles").then().statusCode(201)).get("id");
        String message = "Sorry, there is no such item to comment on.";
        for (Object id : List.of(draft, 99999999, 0, -3, "abc", "")) {
            refused(Map.of("comment_post_ID", id), 404, message);
        }
    }

    @Test
    void closed_and_protected_articles_take_nothing() {
        post = id(article(Map.of("comments", Map.of("open", false))));
        refused(Map.of(), 403, "Sorry, comments are closed for this item.");
        String locked = article(Map.of("password", "letmein"));
        post = Api.json(Api.admin().get("/articles/" + locked).then()).get("id");
        refused(Map.of(), 403, "Sorry, this item is protected by a password.");
        send(form(Map.of("password", "letmein"))).then().statusCode(302);
    }

    @Test
    void the_same_again_is_a_duplicate() {
        Map<String, Object> form = form(Map.of());
        send(form).then().statusCode(302);
        refused(form, 409, "Duplicate comment detected; it looks as though you\u2019ve already said that!");
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void parents_are_checked() {
        long top = Api.commented(slug, Map.of()).getLong("id");
        long elsewhere = Api.commented(openArticle(), Map.of()).getLong("id");
        send(form(Map.of("comment_parent", top))).then().statusCode(302);
        send(form(Map.of("comment_parent", "text"))).then().statusCode(302);
        refused(Map.of("comment_parent", elsewhere), 400,
                "Error: The comment that you reply to is not there any more.");
        assertThat(Stored.comments(slug).stream().filter(each -> each.get("parent") != null)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "/thanks,/thanks#comment-", "/thanks?a=b#top,/thanks?a=b#comment-" })
    void another_page_of_this_site_is_gone_to(String wanted, String beginning) {
        send(form(Map.of("redirect_to", wanted))).then().statusCode(302)
                .header("Location", containsString(beginning));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/x", "//evil.example/x", "/\\evil.example", "\\\\evil.example",
            "javascript:alert(1)", "http://localhost:8080@evil.example/", "/a\r\nSet-Cookie: x=y", "evil.example" })
    void no_other_site_is_gone_to(String wanted) {
        send(form(Map.of("redirect_to", wanted))).then().statusCode(302)
                .header("Location", containsString("/articles/" + slug + "#comment-"))
                .header("Location", not(containsString("evil")));
    }

    @Test
    void only_forms_are_taken() {
        browser().get(PATH).then().statusCode(405).header("Allow", "POST").body(equalTo(""));
        Response json = browser().contentType("application/json").body(Map.of("comment", "x")).post(PATH);
        json.then().statusCode(415).contentType("text/html").body(containsString("wp-die-message"));
        Map<String, Object> form = form(Map.of());
        RequestSpecification parts = browser();
        form.forEach((name, value) -> parts.multiPart(name, value.toString()));
        parts.post(PATH).then().statusCode(302);
    }

    @Test
    void a_page_elsewhere_cannot_send_comments() {
        for (String header : List.of("Origin", "Referer")) {
            browser().header(header, "https://evil.example").formParams(form(Map.of())).post(PATH).then().statusCode(403)
                    .contentType("text/html").body(containsString("wp-die-message"));
        }
        assertThat(Stored.comments(slug)).isEmpty();
    }

    @Test
    void other_fields_are_dropped() {
        post = id(article(Map.of()));
        String location = send(form(Map.of("status", "approved", "comment_approved", "1", "user_id", 1, "date",
                "2001-01-01T00:00:00", "comment_date", "2001-01-01 00:00:00"))).header("Location");
        String comment = location.replaceFirst(".*#comment-", "");
        Api.admin().get("/comments/" + comment).then().body("status", equalTo("pending"))
                .body("byDesk", equalTo(false)).body("createdAt", not(containsString("2001")));
    }
}
