package dev.byline.importer.pagetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.byline.importer.ImportFault;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTextParseTest {

    private static final String REST = "\nBy\nA paragraph that says something.\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Rivers Rise – OpEd                        | Rivers Rise                | oped",
        "Rivers Rise — Analysis                    | Rivers Rise                | analysis",
        "Rivers Rise - Book Review                 | Rivers Rise                | book-review",
        "One – Two – Interview                     | One – Two                  | interview",
        "Rivers Rise                               | Rivers Rise                | news",
        "Rivers-Rise                               | Rivers-Rise                | news",
        "Rivers Rise – Page                        | Rivers Rise – Page         | news",
        "Rivers – And Then All Of It Was Lost      | Rivers – And Then All Of It Was Lost | news",
        "Rivers – A label far too long to be a kind| Rivers – A label far too long to be a kind | news"
    })
    void a_short_label_after_a_dash_is_the_kind(String line, String title, String kind) {
        PageText page = PageText.parse(line + REST);
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.kind()).isEqualTo(kind);
    }

    @Test
    void the_author_stands_before_the_biography() {
        PageText page = PageText.parse("T\n\nBy\n\nOne.\n\nTwo.\n\nAnn B. Cole\n\nAnn B. Cole lives.\n\n"
                + "Leave a Reply\n\nx");
        assertThat(page.author()).isEqualTo("Ann B. Cole");
        assertThat(page.biography()).isEqualTo("Ann B. Cole lives.");
        assertThat(page.paragraphs()).containsExactly("One.", "Two.");
    }

    @Test
    void the_author_may_stand_beside_or_below_the_word_by() {
        PageText beside = PageText.parse("T\nBy Ann Cole\nOne says more.\nTwo.\nAnn Cole\nAnn Cole lives.");
        assertThat(beside.author()).isEqualTo("Ann Cole");
        assertThat(beside.biography()).isEqualTo("Ann Cole lives.");
        PageText below = PageText.parse("T\nBy\nAnn Cole\nOne says more.\nTwo.\nAnn Cole\nAnn Cole lives.");
        assertThat(below.author()).isEqualTo("Ann Cole");
        assertThat(below.paragraphs()).containsExactly("One says more.", "Two.");
        PageText alone = PageText.parse("T\nBy\nAnn Cole\nOne says more.\nTwo.");
        assertThat(alone.author()).isEqualTo("Ann Cole");
        assertThat(alone.biography()).isEmpty();
    }

    @Test
    void the_words_of_the_reply_form_end_the_page() {
        PageText page = PageText.parse("T" + REST + "Leave a Reply Cancel reply\nYour email address\nComment *");
        assertThat(page.paragraphs()).containsExactly("A paragraph that says something.");
        assertThat(page.author()).isEmpty();
    }

    @Test
    void anything_else_is_refused() {
        for (String text : new String[] { "", "T", "T\nnot by", "T\nBy", "T\nBy\nLeave a Reply" }) {
            assertThatThrownBy(() -> PageText.parse(text)).isInstanceOf(ImportFault.class);
        }
        assertThatThrownBy(() -> PageText.parse("T".repeat(501) + REST)).hasMessageContaining("500");
    }
}
