package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The header that tells what is shown. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShownTagsTest {

    private final ShownTags shown = new ShownTags();

    @Test
    void few_things_are_named_one_by_one_in_an_order_of_their_own() {
        shown.add("articles");
        shown.add("article:7");
        shown.add("author:3");
        assertThat(shown.header()).isEqualTo("article:7,articles,author:3");
    }

    @Test
    void what_would_be_too_long_for_proxies_is_named_by_kind() {
        shown.add("pages");
        for (long id = 1_000_000_000L; id < 1_000_000_100L; id++) {
            shown.add("article:" + id);
            shown.add("author:" + id);
            shown.add("term:" + id);
            shown.add("comments:" + id);
        }
        assertThat(shown.header().split(",")).containsExactlyInAnyOrder("pages", "articles", "comments", "authors",
                "terms");
        assertThat(shown.all()).as("what is purged here stays exact").hasSize(401).contains("article:1000000007");
    }
}
