package dev.byline.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;

import dev.byline.Api;
import dev.byline.BrowserTest;
import dev.byline.Browsing;
import io.restassured.path.json.JsonPath;

/** What the widget sends from another site: once, with the work that is asked for, and reports. */
@BrowserTest
class WidgetFormBrowserTest extends OnAnotherSite {

    @Test
    void a_lost_answer_and_a_double_click_make_one_comment() {
        AtomicInteger sent = new AtomicInteger();
        page.route("**/comments", route -> {
            if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        visit("");
        page.locator("byline-comments [name=comment]").fill("Said once");
        page.locator("byline-comments [name=name]").fill("Kim Keys");
        page.locator("byline-comments [name=email]").fill("kim@example.com");
        page.locator("byline-comments [part~=submit]").dblclick();
        assertThat(page.locator("byline-comments [part~=held]")).containsText("awaiting moderation", LONG);
        assertThat(page.locator("byline-comments [part~=held]")).hasCount(1);
        assertThat(sent.get()).isEqualTo(2);
        assertThat(Api.admin().queryParam("status", "pending").queryParam("article", slug).get("/comments").jsonPath()
                .getList("items")).hasSize(1);
        assertThat(page.locator("byline-comments [name=comment]")).hasValue("");
    }

    @Test
    void a_reader_reports_a_comment() {
        visit("");
        press("Report the comment of Per Holm");
        assertThat(active()).hasAttribute("type", "radio");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().type("He is rude.");
        Browsing.judge(page, "widget-report");
        press("Send report");
        assertThat(active()).containsText("Thank you");
        assertThat(Api.admin().get("/comments/" + second + "/reports").jsonPath().getList("items.detail"))
                .containsExactly("He is rude.");
    }

    @Test
    void work_that_the_form_asks_for_is_done_and_sent() {
        String hash = hash("salt?expires=9999999999&123");
        page.route("**/reply-form", route -> {
            APIResponse form = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(form).setBody(form.text().replaceFirst(
                    "\"challenge\":(null|\\{[^}]*})",
                    "\"challenge\":{\"algorithm\":\"SHA-256\",\"challenge\":\"" + hash
                            + "\",\"maxnumber\":1000,\"salt\":\"salt?expires=9999999999&\",\"signature\":\"x\"}")));
        });
        visit("");
        page.locator("byline-comments [name=comment]").fill("Worked for");
        page.locator("byline-comments [name=name]").fill("Kim Keys");
        page.locator("byline-comments [name=email]").fill("kim@example.com");
        Request sent = page.waitForRequest(request -> request.method().equals("POST"),
                () -> page.locator("byline-comments [part~=submit]").click());
        JsonPath draft = JsonPath.from(sent.postData());
        assertThat(JsonPath.from(new String(Base64.getDecoder().decode(draft.getString("proof")))).getInt("number"))
                .isEqualTo(123);
        assertThat(draft.getString("subject")).isEmpty();
        assertThat(draft.getString("opened")).isNotEmpty();
        assertThat(page.locator("byline-comments [part~=held]")).isVisible();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
