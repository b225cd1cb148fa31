package dev.byline.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;

import dev.byline.Api;
import dev.byline.Browsing;

/** A page of another site that shows the widget below a thread of two, in a browser that must not complain. */
abstract class OnAnotherSite {

    /** Tests before this one may look like a flood, in which the form asks for work. */
    static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    OtherSite site;
    Page page;
    String slug;
    long first;
    long second;

    @BeforeEach
    void a_thread_of_two() {
        site = new OtherSite();
        slug = Api.article(Map.of("title", Api.unique("Discussed elsewhere")));
        first = approved(Map.of("name", "Marta Elden", "comment", "The steps have been loose for years."));
        second = approved(Map.of("name", "Per Holm", "comment", "They belong to the harbour.", "parent", first));
        site.show("article=\"" + slug + "\"", "");
        page = open(ColorScheme.LIGHT, 800);
    }

    @AfterEach
    void close() {
        page.context().close();
        site.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    Page open(ColorScheme scheme, int width) {
        Page opened = Browsing.context(new Browser.NewContextOptions().setColorScheme(scheme)
                .setViewportSize(width, 900)).newPage();
        opened.onPageError(complaints::add);
        opened.onConsoleMessage(message -> {
            // Refused requests are logged by the browser too; they are asked about by each test.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return opened;
    }

    long approved(Map<String, ?> comment) {
        long id = Api.commented(slug, comment).getLong("id");
        Api.decide(id, "approved");
        return id;
    }

    void visit(String place) {
        page.navigate(OtherSite.ORIGIN + "/" + place);
        assertThat(comment(first)).isVisible();
    }

    Locator comment(long id) {
        return page.locator("byline-comments [part=comments] #comment-" + id);
    }

    Locator active() {
        return page.locator("byline-comments :focus");
    }

    void press(String label) {
        Browsing.tabTo(page, label);
        page.keyboard().press("Enter");
    }
}
