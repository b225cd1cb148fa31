package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
        "Hello World ~ hello-world", "Foo: Bar – OpEd ~ foo-bar-oped", "“Curly” ‘quotes’ ~ curly-quotes",
        "It's a Test ~ its-a-test",
        "A & B/c\\d ~ a-b-c-d", "Ünïcödé Straße ø Þ ł ~ unicode-strasse-o-th-l",
        "under_score dots... ~ under-score-dots",
        "100% sure ~ 100-sure", "½ cup x² ~ 1-2-cup-x2", "Привет, мир ~ privet-mir", "Ελληνικά νέα ~ ellenika-nea",
        "ليلى ~ lyly", "漢字 かな ~ han-zi-kana", "한국어 ~ hangug-eo", "हिन्दी ~ hindi", "emoji 🎉 x ~ emoji-x",
        "é decomposed ~ e-decomposed",
        "--dashes-- ~ dashes", "C++ ~ c", "İstanbul’da ~ istanbulda", "soft\u00adhyphen ~ softhyphen"})
    void a_title_becomes_a_slug(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "🎉", "\u0000", "'"})
    void nothing_sayable_has_no_slug(String title) {
        assertThat(Slugs.of(title)).isEmpty();
    }

    @Test
    void a_long_title_is_cut_at_a_hyphen() {
        assertThat(Slugs.of("word ".repeat(100))).isEqualTo("word-".repeat(39) + "word").hasSizeLessThanOrEqualTo(200);
        assertThat(Slugs.of("x".repeat(300))).isEqualTo("x".repeat(200));
        assertThat(Slugs.of("ab ".repeat(66) + "ab" + "c".repeat(30))).isEqualTo("ab-".repeat(65) + "ab");
        assertThat(Slugs.of(null)).isEmpty();
    }

    @Property(tries = 300)
    void every_slug_may_be_stored(@ForAll String title) {
        assertThat(Slugs.of(title)).satisfiesAnyOf(none -> assertThat(none).isEmpty(),
            slug -> assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(Slugs.MAX_LENGTH),
            slug -> assertThat(Slugs.isSlug(slug)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b", "a_b.c--d", "2010", "x1"})
    void names_of_ascii_letters_digits_and_inner_marks_are_slugs(String text) {
        assertThat(Slugs.isSlug(text)).isTrue();
        assertThat(Slugs.isSlug(text + "x".repeat(200))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", ".", "..", "A", "é", "a b", "a/b", "a%20b", "a\n", "a\u0000", "../a",
        "a?b", "ａ"})
    void other_names_are_no_slugs(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
        assertThat(Slugs.isSlug(null)).isFalse();
    }

    @Property(tries = 200)
    void a_numbered_slug_is_a_slug_with_that_number(@ForAll String title, @ForAll @IntRange(min = 2) int n) {
        String numbered = Slugs.numbered(Slugs.of(title.repeat(3)), n);
        assertThat(Slugs.isSlug(numbered)).isTrue();
        assertThat(numbered).endsWith(String.valueOf(n));
    }

    @Test
    void numbers_are_appended_within_the_limit() {
        assertThat(Slugs.numbered("budget", 2)).isEqualTo("budget-2");
        assertThat(Slugs.numbered("x".repeat(200), 10)).isEqualTo("x".repeat(197) + "-10");
        assertThat(Slugs.numbered("", 3)).isEqualTo("3");
    }
}
