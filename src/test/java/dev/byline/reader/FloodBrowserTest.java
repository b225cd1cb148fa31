package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import dev.byline.Api;
import dev.byline.BrowserTest;
import dev.byline.Browsing;
import dev.byline.comment.spam.proof.Flooded;
import jakarta.inject.Inject;

/** The reply form during a flood: a browser does the work by itself, and without JavaScript the comment waits. */
@BrowserTest
class FloodBrowserTest {

    @Inject
    Flooded flooded;

    private String slug;

    @BeforeEach
    void flood() {
        slug = Api.openArticle();
        flooded.start();
    }

    @AfterEach
    void ebb() {
        flooded.end();
    }

    @Test
    void a_browser_proves_its_work_under_the_strict_policy_and_the_comment_is_public() {
        Page page = Browsing.page(true);
        try {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("/articles/" + slug);
            page.waitForSelector("altcha-widget input[name=proof]", new Page.WaitForSelectorOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            Browsing.judge(page, "flood-1-proof-of-work");
            fill(page);
            page.waitForURL("**#comment-**");
            page.navigate("/articles/" + slug);
            assertThat(page.locator("#comments").textContent()).contains("Against the tide");
            assertThat(complaints).isEmpty();
        } finally {
            page.context().close();
        }
    }

    @Test
    void without_javascript_the_form_works_and_the_comment_waits() {
        Page page = Browsing.page(false);
        try {
            page.navigate("/articles/" + slug);
            Browsing.picture(page, "flood-2-without-javascript");
            fill(page);
            page.waitForURL("**preview=**");
            assertThat(page.locator(".held").textContent()).contains("Against the tide");
            page.navigate("/articles/" + slug);
            assertThat(page.locator("main").textContent()).doesNotContain("Against the tide");
        } finally {
            page.context().close();
        }
    }

    private static void fill(Page page) {
        page.locator("#comment").fill("Against the tide");
        page.locator("#name").fill("Flora Flood");
        page.locator("#email").fill("flora@example.com");
        page.locator("#email").press("Enter");
    }
}
