package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.byline.Api;
import dev.byline.BrowserTest;
import dev.byline.Browsing;

/** A writer looks after a comment in a real browser: by keyboard alone, with JavaScript and without. */
@BrowserTest
class OwnCommentBrowserTest {

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = { true, false })
    void a_reply_is_sent_mended_read_by_its_private_link_edited_and_deleted_by_keyboard(boolean javaScript) {
        String slug = Api.article(Map.of("title", "Whose comment is it"));
        long top = Api.commented(slug, Map.of("name", "Tara Top")).getLong("id");
        Api.decide(top, "approved");
        long below = Api.commented(slug, Map.of("name", "Rae Reply", "parent", top)).getLong("id");
        Api.decide(below, "approved");
        try (BrowserContext context = Browsing.context(
                new Browser.NewContextOptions().setJavaScriptEnabled(javaScript))) {
            Page page = context.newPage();
            page.navigate("/articles/" + slug);
            Browsing.tabTo(page, "Reply to Rae Reply");
            page.keyboard().press("Enter");
            page.waitForURL("**replyto=**");
            Browsing.tabTo(page, "Comment *");
            page.keyboard().type("My answer");
            Browsing.tabTo(page, "Name *");
            page.keyboard().type("Olga Own");
            page.keyboard().press("Tab");
            page.keyboard().type("nobody");
            page.keyboard().press("Enter");
            page.waitForURL("**/comments");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("errors");
            Browsing.picture(page, "own-0-refused-reply");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Please enter a valid email address");
            page.keyboard().press("Enter");
            page.waitForURL("**#email");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("email");
            page.keyboard().press("Control+A");
            page.keyboard().type("olga@example.com");
            page.keyboard().press("Enter");
            page.waitForURL("**?preview=**");
            assertThat(page.locator("#comment-" + below + " .held .said").textContent().strip()).isEqualTo("My answer");
            Browsing.picture(page, "own-1-link-beside-the-held-reply");

            Browsing.tabTo(page, "Your private link: change or delete this comment");
            page.keyboard().press("Enter");
            page.waitForURL("**/my-comment/**");
            assertThat(page.locator(".status").textContent()).contains("awaiting moderation");
            Browsing.tabTo(page, "Comment *");
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            Browsing.tabTo(page, "Save changes");
            page.keyboard().press("Enter");
            page.waitForURL("**/edit");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("errors");
            Browsing.picture(page, "own-2-refused-edit");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Please type your comment");
            page.keyboard().press("Enter");
            page.waitForURL("**#comment");
            page.keyboard().type("My better answer");
            Browsing.tabTo(page, "Save changes");
            page.keyboard().press("Enter");
            page.waitForURL("**?done=edited");
            assertThat(page.locator(".said").textContent().strip()).isEqualTo("My better answer");
            Browsing.picture(page, "own-3-edited");

            Browsing.tabTo(page, "Yes, delete my comment");
            page.keyboard().press("Space");
            Browsing.tabTo(page, "Delete comment");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> !page.url().contains("done") && !page.url().endsWith("/delete"));
            assertThat(page.locator(".status").textContent()).isEqualTo("You deleted this comment.");
            Browsing.picture(page, "own-4-deleted");
        }
    }

    @Test
    void the_private_page_is_fit_for_everybody_in_light_and_dark_on_phone_and_desktop() {
        String slug = Api.openArticle();
        String waits = "/my-comment/" + Api.commented(Api.article(Map.of("title", "The breakwater can wait no longer")),
                Map.of("comment", "One <b>held</b> thought.\n\nAnd a second one.", "website",
                        "https://rita.example")).getString("token");
        String published = "/my-comment/" + Api.commented(slug, Map.of()).getString("token");
        var removed = Api.commented(slug, Map.of());
        Api.admin(Map.of("status", "trash", "reason", "off-topic", "explanation", "This is about the ferry."))
                .patch("/comments/" + removed.getLong("id")).then().statusCode(200);
        // Colours do not depend on the width: two of the four are enough for both.
        Map.of(390, ColorScheme.DARK, 1280, ColorScheme.LIGHT).forEach((width, scheme) -> {
            String name = "own-" + (width < 500 ? "phone-" : "desktop-") + scheme.name().toLowerCase(Locale.ROOT);
            try (BrowserContext context = Browsing.context(new Browser.NewContextOptions().setColorScheme(scheme)
                    .setViewportSize(width, 900))) {
                Page page = context.newPage();
                page.navigate(waits);
                Browsing.judge(page, name + "-held");
                page.locator("#name").fill("");
                page.locator("#change button").click();
                page.waitForSelector("#errors");
                Browsing.judge(page, name + "-errors");
                page.navigate(published + "?done=edited");
                Browsing.judge(page, name + "-published");
                page.navigate("/my-comment/" + removed.getString("token"));
                Browsing.judge(page, name + "-removed");
                page.navigate(published + "x");
                Browsing.judge(page, name + "-wrong");
            }
        });
    }
}
