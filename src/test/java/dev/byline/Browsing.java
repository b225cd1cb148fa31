package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

import io.restassured.RestAssured;

/** A real Chromium, started once and shared by all tests; each test opens a context of its own and closes it. */
public final class Browsing {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_TABS = 200;

    private static Browser browser;

    private Browsing() {
    }

    /** Skips tests, by name, where no browser is installed. */
    public static final class Required implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Files.isExecutable(CHROMIUM) ? ConditionEvaluationResult.enabled(CHROMIUM + " is there")
                    : ConditionEvaluationResult.disabled(CHROMIUM + " is not there");
        }
    }

    /** The address of the running service. */
    public static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    /** A fresh browser profile; paths are taken from the running service. */
    public static BrowserContext context(Browser.NewContextOptions options) {
        return browser().newContext(options.setBaseURL(base()));
    }

    /** A page of a fresh profile with or without JavaScript. Close its context after use. */
    public static Page page(boolean javaScript) {
        return context(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript)).newPage();
    }

    /** Takes a picture of the whole page into the build's output folder. */
    public static void picture(Page page, String name) {
        Page.ScreenshotOptions options =
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png"));
        try {
            page.screenshot(options);
        } catch (PlaywrightException busy) {
            // A browser that has too much to do draws a long page at the second try.
            page.screenshot(options);
        }
    }

    /** Takes a picture and demands that axe finds nothing against WCAG 2.2 AA and that nothing scrolls sideways. */
    public static void judge(Page page, String name) {
        picture(page, name);
        assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
                .as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " does not scroll sideways").isEqualTo(true);
    }

    /** Presses Tab until something with exactly that text or accessible label has the focus. */
    public static void tabTo(Page page, String text) {
        for (int press = 0; press < MOST_TABS; press++) {
            page.keyboard().press("Tab");
            if (text.equals(page.evaluate("""
                    () => {
                      let at = document.activeElement;
                      while (at?.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; }
                      return (at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '')
                        .trim().replace(/\\s+/g, ' ');
                    }"""))) {
                return;
            }
        }
        throw new AssertionError("Not within reach of the keyboard: " + text);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                    .setHeadless(true).setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
                            "--no-first-run", "--disable-background-networking", "--disable-component-update",
                            "--disable-sync")));
        }
        return browser;
    }
}
