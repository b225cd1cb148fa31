package dev.byline.wordpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.text.ArticleHtml;
import dev.byline.text.Inert;
import dev.byline.text.Work;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to cost time or stack, and attacks one by one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTextTest {

    private static final int SIZE = 30_000;
    private static final Duration LIMIT = Duration.ofMillis(700);

    private static final Map<String, Function<String, String>> FUNCTIONS = new TreeMap<>(Map.of(
        "excerpt", text -> WordPressText.excerpt("", text), "comment", WordPressText::comment, "name", SanitizeTitle::of,
        "url", UrlCleaning::forStorage, "field", TextField::sanitize, "email", EmailAddressCheck::sanitize));

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "<", "[", ">", "&", "-", "(", "\n", " ", "\t ", "<p", "<p>", "</p>", "<p><li",
        "<p><div", "<div<", "<div>", "</div>", "<br", "<br />", "<br> ", "<pre>", "<pre", "<pre></pre>", "</pre>",
        "<script", "<script>", "<style", "<svg>", "<object", "<object></object>", "<option", "<source", "<figcaption",
        "<!--", "<!-->", "-->", "<!-- wp:p -->", "<!-- /wp:p -->", "<!--more", "<!--more-->", "<![CDATA[", "<a x=\"",
        "<a x='", "<a href='http://a.example/'>", "<a href=x><b>", "<img ", "<img src=\"x\">", "[gallery", "[gallery]",
        "[caption]", "[/caption]", "[caption <", "<p>[caption]", "[[gallery]]", "[embed]", "1x", "1,", "0x0,", "1x1.",
        "'1", " '1,1", "' ", "\" ", "9\" ", "\"9\"", "'90s ", "...", "-- ", "--- ", "xn--", ":) ", ":-( ", "&nbsp;",
        "http://", "http://a", " http://a.example/(", "(http://a.example/)", ":a://", "www.", " www.a.b", " a@b.", " a@",
        "a.", "@", "%", "%4", "%41", "%%4141", "%0%0aa", "<b>", "</b>", "<b></i>", "<x1>", "<b a=b ", "<a b=\"c\" d",
        "<a href=\"javascript:", "feed:", "javascript:", "&#", "&#106", "&#0000106;", "<1", "<!", "</", "<?", "\uFDD0",
        "\\0", "é", "🎉", "\u0301"})
    void no_text_takes_long(String unit) {
        String half = unit.repeat(SIZE / 2 / unit.length());
        String text = "x " + half + "\n</p>\"'><" + half;
        FUNCTIONS.forEach((name, function) -> assertThat(Work.of(() -> function.apply(text))).as(name)
            .isLessThan(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "<", "["})
    void signs_of_200_kb_take_no_more_than_their_share(String unit) {
        for (Function<String, String> function : FUNCTIONS.values()) {
            assertThat(Work.of(() -> function.apply(unit.repeat(200_000)))).isLessThan(Duration.ofSeconds(3));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.byline.text.Payloads#table")
    void an_attack_is_inert_wherever_it_stands(String payload) {
        for (String source : new String[] {payload, "a\n\n" + payload + "\n\nb", "<!-- wp:html -->" + payload,
            "[caption width=\"1\" caption='" + payload + "']" + payload + "[/caption]", "<" + payload + "x"}) {
            for (String html : new String[] {WordPressText.content(source), WordPressText.title(source),
                WordPressText.excerpt(source, ""), WordPressText.excerpt("", source), WordPressText.comment(source)}) {
                Inert.checkArticle(html.replace("decoding=\"async\" ", "").replaceAll("<!--[^<>]*-->", ""));
            }
        }
    }

    static Stream<String> kept() {
        return SafeTags.KEPT.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kept")
    void the_policy_keeps_what_the_guard_lets_pass(String name) {
        assertThat(ArticleHtml.clean("<" + name + " class=\"x\">y")).contains("<" + name + " class=\"x\"");
    }

    @Test
    void the_policy_renames_what_the_guard_renames() {
        SafeTags.RENAMED.forEach((name, other) ->
            assertThat(ArticleHtml.clean("<" + name + ">y</" + name + ">")).isEqualTo("<" + other + ">y</" + other + ">"));
    }
}
