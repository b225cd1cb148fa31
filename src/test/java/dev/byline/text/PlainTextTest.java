package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {

    @Test
    void controls_lone_surrogates_and_non_characters_are_dropped() {
        assertThat(PlainText.withoutControls("a\u0000\u0001\u001fb\u007f\u0080\u009fc\ud800d\udc00\ufffe\uffffe"))
            .isEqualTo("abcde");
    }

    @Test
    void everything_that_has_a_meaning_in_text_stays() {
        String text = "tab\tline\nreturn\r\u00a0\u200b\u200e\u200f\u202e\u00ad é 🎉 👩‍👩‍👧 漢字";
        assertThat(PlainText.withoutControls(text)).isSameAs(text);
        assertThat(PlainText.withoutControls(null)).isNull();
    }

    @Test
    void a_single_line_has_single_blanks() {
        assertThat(PlainText.singleLine(" \u00a0a \r\n\t b\u2003\u2028c\u0000d\u3000")).isEqualTo("a b cd");
        assertThat(PlainText.singleLine(null)).isNull();
        assertThat(PlainText.singleLine(" \n ")).isEmpty();
    }

    @Test
    void blocks_of_html_become_lines() {
        assertThat(PlainText.ofHtml("<h1>T</h1>\n<p>a  <b>b</b>c<br>d</p><ul><li>x<li>y</ul><div>u</div><div>v</div>"
            + "<table><tr><td>1<td>2<tr><td>3</table>")).isEqualTo("T\n\na bc\nd\n\nx\ny\n\nu\nv\n\n1 2\n3");
    }

    @Test
    void html_that_nobody_reads_is_left_out() {
        assertThat(PlainText.ofHtml("a<script>b</script><style>c</style><!-- d --><b> </b>&amp; &lt;e&gt;"))
            .isEqualTo("a & <e>");
        assertThat(PlainText.ofHtml(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"one two three ~ 2 ~ one two…", "one two ~ 2 ~ one two",
        "one, two ~ 1 ~ one,…",
        "a  b ~ 5 ~ a b", "x ~ 0 ~ ''"})
    void an_excerpt_is_the_first_words(String text, int words, String excerpt) {
        assertThat(PlainText.excerpt(text, words)).isEqualTo(excerpt);
    }

    @Test
    void an_excerpt_of_text_without_blanks_is_short_too() {
        assertThat(PlainText.excerpt("漢字".repeat(500), 5)).isEqualTo("漢字".repeat(25) + "…");
        assertThat(PlainText.excerpt("🎉".repeat(11), 1)).isEqualTo("🎉".repeat(10) + "…");
        assertThat(PlainText.excerpt("one " + "漢字".repeat(500), 5)).isEqualTo("one…");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"The quick (brown) fox can't jump 32.3 feet, right? ~ 9", "- – … ! ~ 0",
        "''~0",
        "state-of-the-art ~ 4", "Привет мир ~ 2"})
    void words_are_counted_by_their_boundaries(String text, int words) {
        assertThat(PlainText.wordCount(text)).isEqualTo(words);
    }

    @Test
    void words_are_counted_in_scripts_without_blanks() {
        assertThat(PlainText.wordCount("東京都に住んでいます。")).isBetween(3, 8);
        assertThat(PlainText.wordCount("ภาษาไทยง่ายมาก")).isBetween(2, 6);
        assertThat(PlainText.wordCount(null)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "230,1", "231,2", "460,2", "-5,0", "2147483647,9336886"})
    void reading_time_is_rounded_up(int words, int minutes) {
        assertThat(PlainText.readingMinutes(words)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é", "漢", "🎉", "a\u0301", "\u0000\u07ff\u0800\uffff"})
    void the_length_in_bytes_is_that_of_the_encoder(String text) {
        assertThat(PlainText.utf8Length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(PlainText.utf8Length(null)).isZero();
    }
}
