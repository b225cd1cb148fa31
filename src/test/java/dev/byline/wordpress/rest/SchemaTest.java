package dev.byline.wordpress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.byline.wordpress.text.EmailAddressCheck;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaTest {

    private static final Schema PER_PAGE = Schema.integer().min(1).max(100);
    private static final Schema TERMS = Schema.any().with("type", List.of("object", "array")).with("oneOf", List.of(
            Schema.any().with("title", "Term ID List").with("type", "array").with("items", Schema.integer()),
            Schema.any().with("title", "Term ID Taxonomy Query").with("type", "object")
                    .property("terms", Schema.array(Schema.integer())).property("include_children", Schema.bool())
                    .with("additionalProperties", false)));

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "10, -", "' 10', -", "10.0, -", "1e1, -", "abc, n is not of type integer.", "'', n is not of type integer.",
            "5.5, n is not of type integer.", "0, n must be between 1 (inclusive) and 100 (inclusive)",
            "101, n must be between 1 (inclusive) and 100 (inclusive)", "1e9999999, n is not of type integer.",
            "99999999999999999999999999, n must be between 1 (inclusive) and 100 (inclusive)" })
    void whole_numbers_are_told_as_php_tells_them(String value, String message) {
        RestError wrong = SchemaCheck.find(value, PER_PAGE, "n");
        assertThat(wrong == null ? null : wrong.getMessage()).isEqualTo(message);
    }

    @Test
    void numbers_beyond_64_bits_are_cut() {
        assertThat(PhpValues.toLong("99999999999999999999")).isEqualTo(Long.MAX_VALUE);
        assertThat(PhpValues.toLong("-99999999999999999999")).isEqualTo(Long.MIN_VALUE);
        assertThat(PhpValues.toLong("1e400")).isEqualTo(Long.MAX_VALUE);
        assertThat(PhpValues.toLong("9007199254740993")).isEqualTo(9007199254740993L);
        assertThat(PhpValues.toLong("nothing")).isZero();
    }

    @Test
    void one_bound_alone_has_words_of_its_own() {
        assertThat(SchemaCheck.find("0", Schema.integer().min(1), "page").getMessage())
                .isEqualTo("page must be greater than or equal to 1");
        assertThat(SchemaCheck.find(9L, Schema.integer().max(8), "page").getMessage())
                .isEqualTo("page must be less than or equal to 8");
    }

    @ParameterizedTest
    @CsvSource({ "true, true", "FALSE, false", "1, true", "0, false" })
    void truth_has_four_spellings(String value, boolean truth) {
        assertThat(SchemaCheck.find(value, Schema.bool(), "sticky")).isNull();
        assertThat(SchemaClean.clean(value, Schema.bool())).isEqualTo(truth);
        assertThat(SchemaCheck.find("yes", Schema.bool(), "sticky").getMessage())
                .isEqualTo("sticky is not of type boolean.");
        assertThat(SchemaCheck.find("", Schema.bool(), "sticky")).isNotNull();
    }

    @Test
    void lists_come_with_commas_or_as_lists() {
        Schema ids = Schema.array(Schema.integer());
        assertThat(SchemaClean.clean("3, 4 5", ids)).isEqualTo(List.of(3L, 4L, 5L));
        assertThat(SchemaClean.clean(List.of("3", 4L), ids)).isEqualTo(List.of(3L, 4L));
        assertThat(SchemaClean.clean("", ids)).isEqualTo(List.of());
        RestError wrong = SchemaCheck.find("3,abc", ids, "include");
        assertThat(wrong.getMessage()).isEqualTo("include[1] is not of type integer.");
        assertThat(wrong.body()).isEqualTo(Map.of("code", "rest_invalid_type", "message",
                "include[1] is not of type integer.", "data", Map.of("param", "include[1]")));
        assertThat(SchemaCheck.find(Map.of("a", "1"), ids, "include").getMessage())
                .isEqualTo("include is not of type array.");
    }

    @Test
    void the_words_of_an_enumeration_are_listed_as_in_english() {
        assertThat(SchemaCheck.find("up", Schema.string().oneOf("asc", "desc"), "order").getMessage())
                .isEqualTo("order is not one of asc and desc.");
        assertThat(SchemaCheck.find("up", Schema.string().oneOf("a", "b", "c"), "o").getMessage())
                .isEqualTo("o is not one of a, b, and c.");
        assertThat(SchemaCheck.find("up", Schema.string().oneOf("a"), "o").getMessage()).isEqualTo("o is not a.");
        assertThat(SchemaCheck.find(List.of("a"), Schema.string().oneOf("a"), "o").code()).isEqualTo("rest_invalid_type");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2024-01-01, -", "2024-01-01T00:00:00, 2024-01-01T00:00:00", "2024-01-01t10:00:00Z, 2024-01-01T10:00:00",
            "2024-01-01 10:00:00+02:00, 2024-01-01T08:00:00", "2024-02-30T00:00:00, 2024-03-01T00:00:00",
            "2024-13-01T00:00:00, -", "2024-01-01T25:00:00, -", "2024-01-01T10:00, -", "now, -",
            "2024-01-01T00:00:00.123-05, 2024-01-01T05:00:00", "0000-00-00T00:00:00, -" })
    void dates_are_whole_and_have_a_zone_or_not(String text, String read) {
        assertThat(RestDates.parse(text).map(RestDates::write).orElse(null)).isEqualTo(read);
        assertThat(SchemaCheck.find(text, Schema.string().format("date-time"), "after") == null).isEqualTo(read != null);
    }

    @ParameterizedTest
    @CsvSource({ "a@example.com, true", "a.b+c@sub.example.co, true", "a@b, false", "' a@example.com', false",
            "a@example.com b@example.com, false", "a@b\u00fccher.example, false", "@example.com, false",
            "a@example..com, false", "a@-example.com, false" })
    void addresses_of_mail_are_those_of_wordpress(String text, boolean valid) {
        assertThat(EmailAddressCheck.isEmail(text)).isEqualTo(valid);
    }

    @Test
    void of_alternatives_the_one_that_was_meant_is_named() {
        assertThat(SchemaClean.clean("2,3", TERMS)).isEqualTo(List.of(2L, 3L));
        assertThat(SchemaClean.clean(Map.of("terms", "2", "include_children", "true"), TERMS))
                .isEqualTo(Map.of("terms", List.of(2L), "include_children", true));
        assertThat(SchemaCheck.find("", TERMS, "categories")).isNull();
        RestError wrong = SchemaCheck.find("abc", TERMS, "categories");
        assertThat(wrong.code()).isEqualTo("rest_no_matching_schema");
        assertThat(wrong.getMessage()).isEqualTo(
                "categories is not a valid Term ID List. Reason: categories[0] is not of type integer.");
        assertThat(SchemaCheck.find(Map.of("colour", "red"), TERMS, "categories").getMessage()).isEqualTo(
                "categories is not a valid Term ID Taxonomy Query. Reason: colour is not a valid property of Object.");
    }

    @Test
    void a_context_shows_what_names_it_also_within_objects() {
        Schema item = Schema.item("thing").property("id", Schema.integer().contexts("view", "embed"))
                .property("title", Schema.object().contexts("view", "edit").property("raw", Schema.string().contexts("edit"))
                        .property("rendered", Schema.string().contexts("view", "edit")));
        Map<String, Object> thing = Map.of("id", 1, "title", Map.of("raw", "a", "rendered", "b"));
        assertThat(item.filter(thing, "view")).isEqualTo(Map.of("id", 1, "title", Map.of("rendered", "b")));
        assertThat(item.filter(thing, "embed")).isEqualTo(Map.of("id", 1));
        assertThat(item.filter(thing, "edit")).isEqualTo(Map.of("title", Map.of("raw", "a", "rendered", "b")));
    }

    @Test
    void arguments_of_writes_leave_out_what_is_read_only_and_print_the_default_first() {
        Schema item = Schema.item("thing").property("id", Schema.integer().readonly())
                .property("parent", Schema.integer().contexts("view").defaults(0L));
        List<Argument> creating = Argument.ofWrites(item, true);
        assertThat(creating).hasSize(1);
        assertThat(PhpJson.write(creating.get(0).print())).isEqualTo("{\"default\":0,\"type\":\"integer\",\"required\":false}");
        assertThat(PhpJson.write(Argument.ofWrites(item, false).get(0).print()))
                .isEqualTo("{\"type\":\"integer\",\"required\":false}");
    }
}
