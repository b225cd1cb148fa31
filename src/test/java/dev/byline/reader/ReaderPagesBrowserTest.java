package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.RestAssured;

/** Reads the pages in a real browser: as a person without script and mouse, and with axe as a judge. */
@HttpTest
class ReaderPagesBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Map<String, int[]> SCREENS = Map.of("phone", new int[] { 390, 844 }, "desktop",
            new int[] { 1280, 900 });

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + " is not there");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setHeadless(true).setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterEach
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void a_reader_without_script_and_mouse_reads_fails_mends_and_sees_the_held_comment() {
        String slug = Api.article(Map.of("title", "Read by keyboard"));
        Page page = browser.newContext(new Browser.NewContextOptions().setBaseURL(base()).setJavaScriptEnabled(false))
                .newPage();
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to content");
        page.keyboard().press("Enter");
        tabTo(page, "Read by keyboard");
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
    }

    @Test
    void axe_finds_nothing_against_wcag_2_2_aa_in_light_and_dark_on_phone_and_desktop() {
        String slug = SampleStories.publish();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            SCREENS.forEach((screen, size) -> {
                String name = screen + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(base())
                        .setColorScheme(scheme).setViewportSize(size[0], size[1]));
                Page page = context.newPage();
                page.navigate("/");
                judge(page, "home-" + name);
                page.navigate("/?section=" + SampleStories.SECTION);
                judge(page, "section-" + name);
                page.navigate("/articles/" + slug);
                judge(page, "article-" + name);
                page.locator("#email").fill("nobody");
                page.locator("#respond button").click();
                page.waitForSelector("#errors");
                judge(page, "errors-" + name);
                page.navigate("/articles/" + slug + "?replyto=" + page.locator("#respond [name=parent], .comment").first()
                        .getAttribute("id").replaceAll("\\D", ""));
                judge(page, "reply-" + name);
                page.navigate("/articles/" + SampleStories.LOCKED);
                judge(page, "locked-" + name);
                page.navigate("/articles/never-was");
                judge(page, "not-found-" + name);
                context.close();
            });
        }
    }

    private static void judge(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
                .as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " does not scroll sideways").isEqualTo(true);
    }

    private static void tabTo(Page page, String text) {
        for (int press = 0; press < 40; press++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").textContent().strip().equals(text)) {
                return;
            }
        }
        throw new AssertionError("Not within reach of the keyboard: " + text);
    }

    private static String base() {
        return "http://localhost:" + RestAssured.port;
    }
}
