package dev.byline.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

import dev.byline.Api;
import dev.byline.BrowserTest;
import dev.byline.Browsing;

/** The widget on another site, in a real browser and under a strict policy there: all of it by keyboard alone. */
@BrowserTest
class WidgetBrowserTest extends OnAnotherSite {

    @Test
    void a_reader_replies_fails_mends_sees_what_is_held_edits_and_deletes_it() {
        visit("");
        press("Reply to Per Holm");
        assertThat(active()).hasAttribute("name", "comment");
        page.keyboard().type("Then the harbour should mend them.");
        press("Post Comment");
        assertThat(active()).hasAttribute("part", "summary");
        assertThat(active()).containsText("Please enter your email address");
        Browsing.judge(page, "widget-errors");
        press("Please enter your name");
        assertThat(active()).hasAttribute("name", "name");
        assertThat(active()).hasAttribute("aria-invalid", "true");
        page.keyboard().type("Kim Keys");
        page.keyboard().press("Tab");
        page.keyboard().type("kim@example.com");
        page.keyboard().press("Enter");

        Locator held = comment(second).locator("ol > li");
        assertThat(held).containsText("awaiting moderation", LONG);
        assertThat(held).containsText("Then the harbour should mend them.");
        assertThat(held).isFocused();
        assertThat(Api.reader().get("/articles/" + slug + "/comments").asString()).doesNotContain("Kim Keys");

        page.reload();
        assertThat(held).containsText("awaiting moderation");
        press("Edit your comment");
        assertThat(active()).hasValue("Then the harbour should mend them.");
        page.keyboard().press("Control+End");
        page.keyboard().type(" Soon.");
        press("Save");
        assertThat(held).containsText("Then the harbour should mend them. Soon.");
        Browsing.judge(page, "widget-held");
        press("Delete your comment");
        assertThat(active()).hasText("Keep it");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(held).hasCount(0);
        page.reload();
        assertThat(comment(second)).isVisible();
        assertThat(held).hasCount(0);
    }

    @Test
    void what_a_moderator_approves_is_announced_and_shown_when_the_reader_wants_it() {
        visit("");
        assertThat(page.locator("byline-comments [part=title]")).hasText("2 comments");
        page.waitForTimeout(300);
        long late = approved(Map.of("name", "Late Reader", "comment", "Have I missed something?", "parent", second));
        assertThat(page.locator("byline-comments [role=status] button")).hasText("1 new comment – show");
        assertThat(comment(late)).hasCount(0);
        press("1 new comment – show");
        assertThat(comment(late)).isFocused();
        assertThat(page.locator("byline-comments [part=title]")).hasText("3 comments");
        Api.admin(Map.of("comment", "I have missed nothing.")).patch("/comments/" + late).then().statusCode(200);
        assertThat(comment(late)).containsText("I have missed nothing.");
        Api.decide(late, "trash");
        assertThat(comment(late)).hasCount(0);
        Api.decide(first, "trash");
        assertThat(comment(first).locator("> article")).hasText("This comment was removed.");
        assertThat(comment(second)).isVisible();
        assertThat(page.locator("byline-comments [part=title]")).hasText("1 comment");
    }

    @Test
    void a_reader_sorts_and_follows_a_link_into_a_long_thread() {
        Api.admin(Map.of("comments", Map.of("hold", "none"))).header("If-Match", "*").patch("/articles/" + slug).then()
                .statusCode(200);
        for (int number = 0; number < 52; number++) {
            Api.commented(slug, Map.of("name", "Reader " + number));
        }
        long last = Api.commented(slug, Map.of("name", "Last Reader")).getLong("id");
        visit("#comment-" + last);
        assertThat(comment(last)).isFocused();
        assertThat(comment(last)).isInViewport();
        page.navigate(OtherSite.ORIGIN + "/?newest");
        Browsing.tabTo(page, "Sort by");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("byline-comments [part=thread] > li").first()).hasAttribute("id", "comment-" + last);
        press("Load more comments");
        assertThat(comment(first)).isVisible();
        page.navigate(OtherSite.ORIGIN + "/#comment-" + second);
        assertThat(comment(second)).isFocused();
    }

    @Test
    void a_reader_may_sort_before_the_form_has_come() {
        long last = approved(Map.of("name", "Last Reader"));
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/reply-form*", held::add);
        page.navigate(OtherSite.ORIGIN + "/?early");
        Browsing.tabTo(page, "Sort by");
        page.keyboard().press("ArrowDown");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(page.locator("byline-comments [part=thread] > li").first()).hasAttribute("id", "comment-" + last);
    }

    @Test
    void what_was_put_into_the_page_when_it_was_built_is_kept_and_only_the_rest_is_asked_for() {
        String fragment = Api.reader().basePath("").get("/articles/" + slug + "/comments.html").asString()
                .replace("http://localhost:8080", Browsing.base());
        long later = approved(Map.of("name", "Later Reader"));
        Api.decide(second, "trash");
        site.show("article=\"" + slug + "\"", fragment);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        visit("");
        assertThat(page.locator("byline-comments [role=status] button")).hasText("1 new comment – show");
        press("1 new comment – show");
        assertThat(comment(later)).containsText("Later Reader");
        assertThat(page.locator("byline-comments [part=comments] li li")).hasCount(0);
        assertThat(asked).noneMatch(url -> url.contains("/comments?")).anyMatch(url -> url.contains("/stream?since="));
    }

    @Test
    void it_looks_well_in_light_and_dark_and_on_a_phone() {
        Api.commented(slug, Map.of("name", "Nobody Yet"));
        approved(Map.of("name", "Harald Finch", "website", "https://finch.example",
                "comment", "One objection.\n\n<blockquote>Those who wait will get it</blockquote>\n\n"
                        + "It is <b>not</b> so."));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.context().close();
            page = open(scheme, 800);
            visit("");
            Browsing.judge(page, "widget-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        page.setViewportSize(360, 800);
        Browsing.judge(page, "widget-phone");
    }
}
