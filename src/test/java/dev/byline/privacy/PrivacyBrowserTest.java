package dev.byline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.byline.Api;
import dev.byline.BrowserTest;
import dev.byline.Browsing;
import dev.byline.MailServer;
import dev.byline.Stored;
import jakarta.inject.Inject;

/** Readers ask for their data in a real browser. */
@BrowserTest
class PrivacyBrowserTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/privacy/\\S+)");

    @Inject
    MailServer mails;

    @Test
    void a_reader_is_erased_by_keyboard_alone_and_without_javascript() {
        String email = Api.unique("keys") + "@example.com";
        String slug = Api.openArticle();
        long comment = Api.commented(slug, Map.of("email", email)).getLong("id");
        try (BrowserContext context = Browsing.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/articles/" + slug);
            Browsing.tabTo(page, "Your data");
            page.keyboard().press("Enter");
            page.waitForURL("**/privacy");
            Browsing.tabTo(page, "Your email address");
            page.keyboard().type("keys at example.com");
            page.keyboard().press("Enter");
            page.waitForSelector("#email-error");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("email");
            page.keyboard().press("Control+A");
            page.keyboard().type(email);
            Browsing.tabTo(page, "Give me a copy of everything that is stored about this address");
            page.keyboard().press("ArrowDown");
            Browsing.tabTo(page, "Send me a link");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Look into your mailbox");
            page.navigate(link(email));
            Browsing.tabTo(page, "Erase everything now");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Your data have been erased");
            assertThat(page.locator("pre").textContent()).contains("\"kind\" : \"erasure\"").doesNotContain(email);
        }
        assertThat(Stored.comment(comment)).containsEntry("name", "Anonymous").containsEntry("email", "");
    }

    @Test
    void the_pages_are_accessible_in_light_and_dark_and_the_file_comes() {
        String email = Api.unique("eyes") + "@example.com";
        Api.commented(Api.openArticle(), Map.of("email", email));
        for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
            try (BrowserContext context = Browsing.context(new Browser.NewContextOptions().setColorScheme(scheme))) {
                Page page = context.newPage();
                String name = "privacy-" + scheme.name().toLowerCase() + "-";
                page.navigate("/privacy");
                Browsing.judge(page, name + "1-form");
                page.locator("#email").fill("wrong");
                page.locator("button").click();
                page.waitForSelector("#email-error");
                Browsing.judge(page, name + "2-refused");
                if (scheme == ColorScheme.LIGHT) {
                    page.locator("#email").fill(email);
                    page.locator("button").click();
                    page.waitForSelector("text=Look into your mailbox");
                    page.navigate(link(email));
                    Browsing.judge(page, name + "3-link");
                    Download file = page.waitForDownload(() -> page.locator("main button").click());
                    assertThat(file.suggestedFilename()).isEqualTo("personal-data.json");
                }
            }
        }
    }

    private String link(String email) {
        Matcher link = LINK.matcher(MailServer.text(mails.awaitOne(email)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
