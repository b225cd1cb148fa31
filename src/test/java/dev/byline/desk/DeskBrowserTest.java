package dev.byline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import dev.byline.Api;
import dev.byline.BrowserTest;
import dev.byline.Browsing;

/** Moderates in a real browser: by keyboard alone, and with JavaScript off. */
@BrowserTest
class DeskBrowserTest {

    private BrowserContext context;

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void a_moderator_clears_a_queue_of_20_by_keyboard_alone() {
        String slug = Api.article(Map.of("title", "Twenty remarks"));
        List<Long> ids = remarks(slug, 20);
        Page page = signedIn(true, "/desk?article=" + slug);
        Browsing.picture(page, "desk-queue-20");
        left(page, 20);
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        Browsing.picture(page, "desk-keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys").isVisible()).isFalse();

        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(ids.get(0));
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(focused(page)).isEqualTo(ids.get(0));
        // Without waiting for any answer: a fast hand is faster than a network.
        page.keyboard().press("a");
        page.keyboard().press("s");
        page.keyboard().press("t");
        left(page, 17);
        assertThat(focused(page)).isEqualTo(ids.get(3));
        PlaywrightAssertions.assertThat(page.locator("#said")).containsText("Thrown away: the comment by");
        assertThat(page.locator("[data-count=pending]").first().textContent()).matches("\\d+");

        page.keyboard().press("u");
        left(page, 18);
        PlaywrightAssertions.assertThat(page.locator("#said")).containsText("Undone, now pending");
        page.keyboard().press("k");
        assertThat(focused(page)).isEqualTo(ids.get(2));
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        Browsing.picture(page, "desk-ticked");
        page.keyboard().press("t");
        left(page, 16);
        PlaywrightAssertions.assertThat(page.locator("#said")).containsText("Thrown away: 2 comments");

        page.keyboard().press("e");
        page.locator("#sheet textarea").waitFor();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("edit-text");
        page.keyboard().type("Edited: a s t u ? ");
        Browsing.picture(page, "desk-edit");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#sheet")).isHidden();
        assertThat(page.locator("#comment-" + ids.get(4) + " .said").textContent()).contains("Edited: a s t u ?");
        assertThat(page.locator(".items .item").count()).isEqualTo(16);

        page.keyboard().press("r");
        page.locator("#sheet textarea").waitFor();
        page.keyboard().type("Thank you");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        left(page, 15);

        for (int left = 15; left > 0; left--) {
            page.keyboard().press("a");
        }
        page.locator("#nothing").waitFor();
        assertThat(page.locator("#nothing").textContent()).contains("All comments have been decided");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("nothing");
        Browsing.picture(page, "desk-cleared");
        assertThat(Desk.as("moderator").page("/desk?article=" + slug).select(".items .item")).isEmpty();
        assertThat(Desk.as("moderator").page("/desk?show=approved&article=" + slug).select(".items .item")).hasSize(18);
    }

    @Test
    void a_key_that_follows_the_closing_of_a_dialog_at_once_is_heeded() {
        String slug = Api.article();
        List<Long> ids = remarks(slug, 2);
        Page page = signedIn(true, "/desk?article=" + slug);
        page.keyboard().press("?");
        page.evaluate("""
                () => {
                  document.querySelector('#keys').close();
                  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
                }""");
        assertThat(focused(page)).isEqualTo(ids.get(0));
    }

    @Test
    void single_keys_do_nothing_in_fields_with_modifiers_or_when_they_are_switched_off() {
        String slug = Api.article();
        remarks(slug, 2);
        Page page = signedIn(true, "/desk?article=" + slug);
        page.keyboard().press("j");
        page.keyboard().press("Control+a");
        page.keyboard().press("Alt+s");
        page.locator("details summary").first().click();
        page.locator("details textarea").first().focus();
        page.keyboard().type("asta");
        page.locator("#order").focus();
        page.keyboard().press("s");
        page.keyboard().press("Escape");
        page.locator("#show-keys").click();
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        page.locator(".items .item").first().focus();
        page.keyboard().press("a");
        page.reload();
        assertThat(page.locator("#keys-on").isChecked()).isFalse();
        page.locator(".items .item").first().focus();
        page.keyboard().press("t");
        page.reload();
        assertThat(page.locator(".items .item").count()).isEqualTo(2);
        page.locator("#show-keys").click();
        page.locator("#keys-on").check();
        page.keyboard().press("Escape");
        page.locator(".items .item").first().focus();
        page.keyboard().press("a");
        left(page, 1);
    }

    @Test
    void the_same_is_done_with_JavaScript_off() {
        String slug = Api.article(Map.of("title", "Without script"));
        List<Long> ids = remarks(slug, 4);
        Page page = signedIn(false, "/desk?article=" + slug);
        item(page, ids.get(0)).locator("button[data-key=a]").click();
        PlaywrightAssertions.assertThat(page.locator("#notice")).containsText("Approved: the comment by");
        page.locator("#undo button").click();
        PlaywrightAssertions.assertThat(page.locator("#notice")).containsText("Undone");
        left(page, 4);
        page.locator("#tick-all").click();
        PlaywrightAssertions.assertThat(page.locator(".tick input:checked")).hasCount(4);
        item(page, ids.get(0)).locator(".tick input").uncheck();
        page.locator("#bulk button[value=spam]").click();
        PlaywrightAssertions.assertThat(page.locator("#notice")).containsText("Marked as spam: 3 comments");
        item(page, ids.get(0)).locator("a[data-key=e]").click();
        page.locator("#edit-text").fill("Mended by the desk");
        page.locator("#edit-name").press("Enter");
        PlaywrightAssertions.assertThat(item(page, ids.get(0)).locator(".said")).containsText("Mended by the desk");
        item(page, ids.get(0)).locator("details summary").click();
        item(page, ids.get(0)).locator("select").selectOption("off-topic");
        item(page, ids.get(0)).locator("details button[value=trash]").click();
        page.locator("#nothing").waitFor();
        Browsing.picture(page, "desk-without-script");
        page.locator(".leave button").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void axe_finds_nothing_against_wcag_2_2_aa_in_light_on_desktop_and_in_dark_on_a_phone() {
        String slug = Api.openArticle();
        long shown = Api.commented(slug, Map.of("name", "Rita Reader", "comment", "First")).getLong("id");
        Api.reader(Map.of("reason", "abuse", "detail", "Rude")).post("/comments/" + shown + "/reports");
        String held = Api.article(Map.of("title", "A longer title of an article about the harbour and the sea"));
        long id = Api.commented(held, Map.of("website", "https://reader.example/with/a/long/path", "comment",
                "See https://a.example and https://b.example/" + "long".repeat(30) + " there.")).getLong("id");
        remarks(held, 3);
        String name = Desk.user("moderator");
        context = Browsing.context(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1280, 900));
        Page page = context.newPage();
        judgeMain(page, name, held, id, "-light");
        page.navigate("/desk?show=reported");
        Browsing.judge(page, "desk-reported-light");
        page.keyboard().press("?");
        Browsing.judge(page, "desk-keys-light");
        page.navigate("/desk/rules");
        page.locator("#holdList").fill("longlong*\n/(/");
        page.locator("button[value=try]").click();
        page.locator("#holdList-error").waitFor();
        Browsing.judge(page, "desk-rules-wrong-light");
        page.navigate("/desk/blocks");
        Browsing.judge(page, "desk-blocks-light");
        context.close();
        context = Browsing.context(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK)
                .setViewportSize(390, 844));
        judgeMain(context.newPage(), name, held, id, "-dark");
    }

    private static void judgeMain(Page page, String name, String slug, long id, String suffix) {
        page.navigate("/desk?article=" + slug);
        Browsing.judge(page, "desk-sign-in" + suffix);
        signIn(page, name);
        Browsing.judge(page, "desk-queue" + suffix);
        page.navigate("/desk/comments/" + id);
        Browsing.judge(page, "desk-comment" + suffix);
        page.navigate("/desk/rules");
        page.locator("#holdList").fill("see");
        page.locator("button[value=try]").click();
        page.locator("#trial").waitFor();
        Browsing.judge(page, "desk-rules" + suffix);
        page.navigate("/desk/log");
        Browsing.judge(page, "desk-log" + suffix);
    }

    private static List<Long> remarks(String slug, int number) {
        List<Long> ids = new ArrayList<>();
        for (int index = 1; index <= number; index++) {
            // Short, since longer texts that are nearly the same would be taken for duplicates of each other.
            ids.add(Api.commented(slug, Map.of("name", "Reader " + index, "comment",
                    "The ferry was late again, " + index)).getLong("id"));
        }
        return ids;
    }

    private Page signedIn(boolean script, String path) {
        Page page = Browsing.page(script);
        context = page.context();
        page.navigate(path);
        signIn(page, Desk.user("moderator"));
        return page;
    }

    private static void signIn(Page page, String name) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(Desk.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("#queue").waitFor();
    }

    private static Locator item(Page page, long id) {
        return page.locator("#comment-" + id);
    }

    private static void left(Page page, int number) {
        PlaywrightAssertions.assertThat(page.locator(".items .item")).hasCount(number);
    }

    private static long focused(Page page) {
        return Long.parseLong((String) page.evaluate("document.activeElement.dataset.id ?? '0'"));
    }
}
