package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.byline.Api;
import dev.byline.BrowserTest;
import dev.byline.Browsing;

/** Reads the pages in a real browser: as a person without script and mouse, and with axe as a judge. */
@BrowserTest
class ReaderPagesBrowserTest {

    private static final Map<String, int[]> SCREENS = Map.of("phone", new int[] { 390, 844 }, "desktop",
            new int[] { 1280, 900 });

    @Test
    void a_reader_without_script_and_mouse_reads_fails_mends_and_sees_the_held_comment() {
        String slug = Api.article(Map.of("title", "Read by keyboard"));
        Page page = Browsing.page(false);
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to content");
        page.keyboard().press("Enter");
        Browsing.tabTo(page, "Read by keyboard");
        page.keyboard().press("Enter");
        page.waitForURL("**/articles/" + slug);
        assertThat(page.locator("h1").textContent().strip()).isEqualTo("Read by keyboard");

        page.locator("#comment").focus();
        page.keyboard().type("Mended with care");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("nobody");
        page.keyboard().press("Enter");
        page.waitForURL("**/articles/" + slug + "/comments");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("errors");
        assertThat(page.locator("#comment").inputValue()).isEqualTo("Mended with care");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").textContent()).isEqualTo("Please enter your name");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.locator("#name").focus();
        page.keyboard().type("Kim Keys");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+A");
        page.keyboard().type("kim@example.com");
        page.keyboard().press("Enter");
        page.waitForURL("**?preview=**");
        assertThat(page.locator(".held .writer").textContent()).isEqualTo("Kim Keys");
        assertThat(page.locator(".held .said").textContent().strip()).isEqualTo("Mended with care");
        assertThat(page.locator(".held .notice").textContent()).contains("awaiting moderation");
        page.context().close();
    }

    @Test
    void axe_finds_nothing_against_wcag_2_2_aa_in_light_and_dark_on_phone_and_desktop() {
        String slug = SampleStories.publish();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            SCREENS.forEach((screen, size) -> {
                String name = screen + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                BrowserContext context = Browsing.context(new Browser.NewContextOptions().setColorScheme(scheme)
                        .setViewportSize(size[0], size[1]));
                Page page = context.newPage();
                page.navigate("/");
                Browsing.judge(page, "home-" + name);
                page.navigate("/?section=" + SampleStories.SECTION);
                Browsing.judge(page, "section-" + name);
                page.navigate("/articles/" + slug);
                Browsing.judge(page, "article-" + name);
                page.locator("#email").fill("nobody");
                page.locator("#respond button").click();
                page.waitForSelector("#errors");
                Browsing.judge(page, "errors-" + name);
                page.navigate("/articles/" + slug + "?replyto=" + page.locator("#respond [name=parent], .comment").first()
                        .getAttribute("id").replaceAll("\\D", ""));
                Browsing.judge(page, "reply-" + name);
                page.navigate("/articles/" + slug);
                page.locator(".answer .report").first().click();
                page.locator("button", new Page.LocatorOptions().setHasText("Send report")).click();
                page.waitForSelector("#errors");
                Browsing.judge(page, "report-" + name);
                page.navigate("/articles/" + SampleStories.LOCKED);
                Browsing.judge(page, "locked-" + name);
                page.navigate("/articles/never-was");
                Browsing.judge(page, "not-found-" + name);
                context.close();
            });
        }
    }
}
