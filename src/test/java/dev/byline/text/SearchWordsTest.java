package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
        "The QUICK, fox! ~ the quick fox", "Élan vital naïve ~ elan vital naive",
        "Straße Øre Łódź Þór æon œuvre ~ strasse ore lodz thor aeon oeuvre",
        "İstanbul ılık ~ istanbul ilik", "Οδός ΟΔΟΣ ~ οδοσ οδοσ", "ёлка йод ~ елка иод", "أحمد مُحَمَّـد ~ احمد محمد",
        "x² ½ ﬁne ＡＢＣ ~ x2 1 2 fine abc",
        "don't e-mail ~ don t e mail", "soft\u00adhyphen zero\u200bwidth ~ softhyphen zero width", "한국어 ~ 한국어",
        "がぎ ｶﾞ ~ がぎ ガ", "हिन्दी ~ हिन्दी",
        "100% a_b c\\d ~ 100 a b c d", "🎉 ~ ''"})
    void words_are_folded(String text, String words) {
        String expected = words.equals("''") ? " " : " " + words + " ";
        assertThat(SearchWords.index(text)).isEqualTo(expected);
    }

    @Test
    void several_texts_make_one_index() {
        assertThat(SearchWords.index("One two", null, "", "three")).isEqualTo(" one two three ");
        assertThat(SearchWords.index()).isEqualTo(" ");
    }

    @Test
    void a_query_matches_at_the_beginning_of_words() {
        assertThat(SearchWords.likePatterns(" Élect 2024, elect ")).isEqualTo(List.of("% elect%", "% 2024%"));
    }

    @ParameterizedTest
    @CsvSource({"選挙,%選挙%", "せんきょ,%せんきょ%", "テスト,%テスト%", "เลือก,%เลือก%", "選挙2024,%選挙2024%", "한국,% 한국%"})
    void scripts_without_blanks_match_anywhere(String query, String pattern) {
        assertThat(SearchWords.likePatterns(query)).containsExactly(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "\\", "!!!", "🎉", "\u0301", "\u0000"})
    void a_query_without_a_word_has_no_pattern(String query) {
        assertThat(SearchWords.likePatterns(query)).isEmpty();
        assertThat(SearchWords.likePatterns(null)).isEmpty();
    }

    @Test
    void only_ten_words_count() {
        assertThat(SearchWords.likePatterns("a b c d e f g h i j k l")).hasSize(10).last().isEqualTo("% j%");
    }

    @Test
    void a_heap_of_marks_takes_no_time() {
        String heap = "a" + "\u0e38\u0e48\u093c\u0301".repeat(50_000);
        assertThat(Work.of(() -> SearchWords.index(heap))).isLessThan(Duration.ofSeconds(2));
    }

    @Property(tries = 1000)
    void a_pattern_needs_no_escaping(@ForAll String query) {
        assertThat(SearchWords.likePatterns(query)).hasSizeLessThanOrEqualTo(10).allSatisfy(
            pattern -> assertThat(pattern).matches("% ?[\\p{L}\\p{N}\\p{M}]+%"));
    }

    @Property(tries = 1000)
    void every_text_is_found_by_its_own_words(@ForAll String text) {
        String index = SearchWords.index(text);
        assertThat(SearchWords.likePatterns(text))
            .allSatisfy(pattern -> assertThat(index).contains(pattern.substring(1, pattern.length() - 1)));
        assertThat(SearchWords.index(index)).isEqualTo(index);
    }
}
