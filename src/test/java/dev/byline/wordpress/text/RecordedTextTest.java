package dev.byline.wordpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with what a real WordPress 6.1.9 made of the same texts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedTextTest {

    static Stream<Arguments> texturized() {
        return TextTables.text("wptexturize");
    }

    @ParameterizedTest
    @MethodSource("texturized")
    void signs_are_set_as_wordpress_sets_them(String in, String out) {
        assertThat(Texturize.of(in)).isEqualTo(out);
    }

    static Stream<Arguments> paragraphs() {
        return TextTables.text("wpautop");
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void paragraphs_are_made_as_wordpress_makes_them(String in, String out) {
        assertThat(Autop.of(in)).isEqualTo(out);
    }

    static Stream<Arguments> contents() {
        return TextTables.text("the_content");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void the_filters_of_contents_agree_before_anything_is_taken_out_for_safety(String in, String out) {
        assertThat(ContentImages.mark(WordPressText.filteredContent(in))).isEqualTo(out);
    }

    static Stream<Arguments> titles() {
        return TextTables.text("the_title");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void the_filters_of_titles_agree_before_anything_is_taken_out_for_safety(String in, String out) {
        assertThat(WordPressText.filteredTitle(in)).isEqualTo(out);
    }

    static Stream<Arguments> shownContents() {
        return TextTables.intendedText("the_content");
    }

    @ParameterizedTest
    @MethodSource("shownContents")
    void contents_agree_but_for_what_is_listed(String in, String out) {
        assertThat(WordPressText.content(in)).isEqualTo(out);
    }

    static Stream<Arguments> shownTitles() {
        return TextTables.intendedText("the_title");
    }

    @ParameterizedTest
    @MethodSource("shownTitles")
    void titles_agree_but_for_what_is_listed(String in, String out) {
        assertThat(WordPressText.title(in)).isEqualTo(out);
    }

    static Stream<Arguments> excerpts() {
        return TextTables.table("wp_trim_excerpt_as_rendered");
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void excerpts_are_made_as_wordpress_makes_them(String in, String out) {
        assertThat(WordPressText.excerpt(null, in)).isEqualTo(out);
        assertThat(WordPressText.excerpt("", in)).isEqualTo(out);
    }

    static Stream<Arguments> storedComments() {
        return TextTables.text("comment_kses");
    }

    @ParameterizedTest
    @MethodSource("storedComments")
    void comments_are_stored_as_wordpress_stores_them(String in, String out) {
        assertThat(Kses.comment(in)).isEqualTo(out);
    }

    static Stream<Arguments> comments() {
        return TextTables.text("comment_text");
    }

    @ParameterizedTest
    @MethodSource("comments")
    void the_filters_of_comments_agree_before_anything_is_taken_out_for_safety(String in, String out) {
        assertThat(WordPressText.filteredComment(Kses.comment(in))).isEqualTo(out);
    }

    static Stream<Arguments> shownComments() {
        return TextTables.intendedText("comment_text");
    }

    @ParameterizedTest
    @MethodSource("shownComments")
    void comments_agree_but_for_what_is_listed(String in, String out) {
        assertThat(WordPressText.comment(in)).isEqualTo(out);
    }

    static Stream<Arguments> names() {
        return TextTables.table("sanitize_title");
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_for_addresses_are_made_as_wordpress_makes_them(String in, String out) {
        assertThat(SanitizeTitle.of(in)).isEqualTo(out);
    }

    static Stream<Arguments> emailAddresses() {
        return TextTables.table("is_email");
    }

    @ParameterizedTest
    @MethodSource("emailAddresses")
    void email_addresses_are_judged_as_wordpress_judges_them(String in, boolean out) {
        assertThat(EmailAddressCheck.isEmail(in)).isEqualTo(out);
    }

    static Stream<Arguments> urls() {
        return TextTables.table("esc_url_raw");
    }

    @ParameterizedTest
    @MethodSource("urls")
    void web_addresses_are_cleaned_as_wordpress_cleans_them(String in, String out) {
        assertThat(UrlCleaning.forStorage(in)).isEqualTo(out);
    }

    static Stream<Arguments> fields() {
        return TextTables.table("sanitize_text_field");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void fields_of_text_are_cleaned_as_wordpress_cleans_them(String in, String out) {
        assertThat(TextField.sanitize(in)).isEqualTo(out);
    }

    @Test
    void the_list_of_differences_holds_real_differences_with_their_reasons() {
        TextTables.differences().forEach(row -> {
            String function = row.get("table").asText();
            assertThat(row.get("reason").asText()).hasSizeGreaterThan(20);
            assertThat(TextTables.recorded(function, row.get("in").asText())).isNotNull()
                .isNotEqualTo(row.get("out").asText());
        });
    }
}
