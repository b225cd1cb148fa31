package dev.byline.reader;

import java.util.List;
import java.util.Map;

import dev.byline.Api;

/** A small publication to look at. */
final class SampleStories {

    static final String SECTION = "harbour";
    static final String LOCKED = "for-members";

    private SampleStories() {
    }

    /** Publishes it; the slug of the newest story, which has a thread. */
    static String publish() {
        String ada = Api.author("Ada Lind");
        String bo = Api.author("Björn Aalto");
        Api.admin(Map.of("name", "Harbour", "slug", SECTION, "description", "Everything that floats.")).post("/sections");
        Api.admin(Map.of("name", "Islands", "slug", "islands", "parent", SECTION)).post("/sections");
        Api.admin(Map.of("name", "Ferries", "slug", "ferries")).post("/tags");
        Api.admin(Map.of("name", "Storms", "slug", "storms")).post("/tags");
        Api.article(Map.of("title", "About us", "kind", "page", "slug", "about-us"));
        Api.article(Map.of("title", "For members", "slug", LOCKED, "password", "sesame", "sections", List.of(SECTION)));
        Api.article(Map.of("title", "A theatre opens in a former net loft", "kind", "review", "authors", List.of(bo),
                "summary", "Sixty seats, one spotlight and a view of the sea.", "sections", List.of("islands")));
        Api.article(Map.of("title", "Storm season will begin earlier than it ever did, forecasters say",
                "tags", List.of("storms"), "authors", List.of(ada, bo), "sections", List.of(SECTION)));
        Api.article(Map.of("title", "Islands agree on a budget", "summary", "The quarrel about the airport waits.",
                "sections", List.of("islands"), "authors", List.of(bo), "image", picture()));
        String slug = Api.article(Map.of("title", "Why the ferries are late", "kind", "oped", "image", picture(),
                "summary", "A missing gangway and a timetable that promises too much.", "authors", List.of(ada),
                "sections", List.of(SECTION), "tags", List.of("ferries", "storms"),
                "comments", Map.of("hold", "none"), "body", Map.of("markdown", """
                        The last ferry left *eleven minutes* late, as on every day of the past **six** weeks.

                        ## A missing gangway

                        > A timetable is a promise.

                        - April: [12 late](https://example.com/log)
                        - May: 48 late

                        | Month | Late | On time | Cancelled | Weather | Remarks of the harbour master |
                        |---|---|---|---|---|---|
                        | April | 12 | 288 | 0 | fair | none |

                            gangway --second --by-autumn --with-a-very-long-option-that-does-not-fit-a-phone

                        The log has `two` binders.""")));
        int top = Api.commented(slug, Map.of("name", "Greta Holm", "website", "https://greta.example",
                "comment", "I take this boat every day.\n\nSee <a href=\"https://example.com\">my list</a>.")).getInt("id");
        int reply = Api.admin(Map.of("name", "Ada Lind", "email", "ada@example.com", "comment", "Thank you.",
                "parent", top)).post("/articles/" + slug + "/comments").path("id");
        int third = Api.commented(slug, Map.of("name", "Ivo", "parent", reply)).getInt("id");
        Api.commented(slug, Map.of("name", "A".repeat(80), "comment", "b".repeat(300), "parent", third));
        int unwanted = Api.commented(slug, Map.of()).getInt("id");
        Api.commented(slug, Map.of("name", "Nils Berg", "parent", unwanted));
        Api.decide(unwanted, "trash");
        return slug;
    }

    private static Map<String, String> picture() {
        return Map.of("url", "/reader/icon.svg", "alt", "A ferry at the quay", "credit", "Photograph: M. Field");
    }
}
