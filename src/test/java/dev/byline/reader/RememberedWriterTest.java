package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;

@HttpTest
class RememberedWriterTest {

    private static final List<String> NAMES =
            List.of("byline_name", "byline_email", "byline_website", "byline_ownership");

    @Test
    void with_the_tick_the_browser_keeps_the_writer_and_the_form_is_filled_in() {
        String slug = Api.article();
        Response sent = Reading.send(slug, Reading.form(Map.of("name", "Zoë \"Z\" & <co>", "email", "zoe@example.com",
                "website", "https://zoe.example", "remember", "yes")));
        for (String name : NAMES) {
            Cookie cookie = sent.detailedCookie(name);
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
            assertThat(cookie.getPath()).isEqualTo("/articles");
            assertThat(cookie.getMaxAge()).isEqualTo(347L * 24 * 60 * 60);
            assertThat(cookie.isSecured()).isFalse();
        }
        assertThat(sent.headers().toString()).doesNotContain("zoe@example.com");
        Response page = Reading.browser().cookies(sent.cookies()).get("/articles/" + slug);
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
        Document form = Reading.parsed(page);
        assertThat(Reading.value(form, "name")).isEqualTo("Zoë \"Z\" & <co>");
        assertThat(Reading.value(form, "email")).isEqualTo("zoe@example.com");
        assertThat(Reading.value(form, "website")).isEqualTo("https://zoe.example");
        assertThat(Reading.field(form, "remember").hasAttr("checked")).isTrue();
        assertThat(Reading.value(form, "comment")).isEmpty();
    }

    @Test
    void without_the_tick_the_browser_forgets() {
        Response sent = Reading.send(Api.article(), Reading.form(Map.of()));
        for (String name : NAMES) {
            assertThat(sent.detailedCookie(name).getMaxAge()).isZero();
            assertThat(sent.detailedCookie(name).getValue()).isEmpty();
        }
    }

    @Test
    void a_known_writer_is_not_held_again() {
        String slug = Api.article();
        Map<String, String> writer = Map.of("email", Api.unique("known") + "@example.com", "remember", "yes");
        Response first = Reading.send(slug, Reading.form(writer));
        assertThat(first.header("Location")).contains("?preview=");
        Api.decide(Long.parseLong(first.header("Location").replaceFirst(".*#comment-", "")), "approved");
        Response second = Reading.browser().cookies(first.cookies()).formParams(Reading.form(writer))
                .post("/articles/" + slug + "/comments");
        assertThat(isHeld(second)).isFalse();
        Response stranger = Reading.send(slug, Reading.form(writer));
        assertThat(isHeld(stranger)).isTrue();
    }

    private static boolean isHeld(Response sent) {
        String location = sent.header("Location").replaceFirst("^http://[^/]+", "");
        String comment = location.replaceFirst(".*#", "#");
        return Reading.page(location.replaceFirst("#.*", "")).selectFirst(comment).hasClass("held");
    }

    @Test
    void a_held_comment_does_not_displace_the_proof_of_an_approved_one() {
        String slug = Api.article();
        Map<String, String> writer = Map.of("email", Api.unique("linker") + "@example.com", "remember", "yes");
        Response first = Reading.send(slug, Reading.form(writer));
        Api.decide(Long.parseLong(first.header("Location").replaceFirst(".*#comment-", "")), "approved");
        Response links = Reading.browser().cookies(first.cookies()).formParams(Reading.form(Map.of("email",
                writer.get("email"), "remember", "yes", "comment", "https://a.example https://b.example")))
                .post("/articles/" + slug + "/comments");
        assertThat(links.header("Location")).contains("?preview=");
        assertThat(links.cookie("byline_ownership")).isEqualTo(first.cookie("byline_ownership"));
    }

    @Test
    void forged_cookies_are_dropped_or_harmless() {
        String slug = Api.article();
        Document page = Reading.parsed(Reading.browser()
                .cookie("byline_name", encoded("\"><script>alert(1)</script>"))
                .cookie("byline_email", encoded("\" onfocus=\"alert(1)"))
                .cookie("byline_website", encoded("javascript:alert(1)"))
                .cookie("byline_ownership", "nonsense").get("/articles/" + slug));
        assertThat(page.select("script, [onfocus]")).isEmpty();
        assertThat(Reading.value(page, "name")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(Reading.value(page, "email")).isEmpty();
        assertThat(Reading.value(page, "website")).isEmpty();
        Document broken = Reading.parsed(Reading.browser().cookie("byline_name", "%%%")
                .cookie("byline_email", encoded("x".repeat(400))).get("/articles/" + slug));
        assertThat(Reading.value(broken, "name") + Reading.value(broken, "email")).isEmpty();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
