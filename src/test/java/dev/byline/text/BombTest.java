package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs of 65 kB made to cost time, memory or stack. What is linear takes milliseconds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BombTest {

    private static final int SIZE = 65_000;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    static Stream<String> bombs() {
        return Stream.concat(
            Stream.of("> ", "- ", "* a\n", "1. ", "[", "![", "[a](", "[a](<b", "*", "_a *b ", "*a **b ", "`", "a`b``c",
                "<!--", "<?",
                "<![CDATA[", "](", "[](", "|", "\t", "- a\n\n", "[a](b \"", "<a href=\"", "<a href='", "<b a=\"<b a='",
                "<div>",
                "</div>", "<b>", "<b>a\n\n", "<b><i><em><s><q>a\n\n", "<q cite='http://a.example/xxxxxxxxxxxxx'>a\n\n",
                "<blockquote>",
                "<table><tr><td>", "<svg><math>", "<style>", "<script>", "http://", "http://a.example/(",
                "https://a.example ", "://",
                "&", "&amp;", "<", "<p>", "<pre>", "<li>a\n\n", "[caption]", "[caption a=\"", "[/caption]", "[embed]",
                "[[gallery",
                "\n", "\u0000", "\u0301\u0316", "\u093c\u094d", "漢字", "ﷺ", "{{", " ")
                .map(unit -> unit.repeat(SIZE / unit.length())),
            Stream.of("*".repeat(SIZE / 2) + "a" + "*".repeat(SIZE / 2), "[".repeat(SIZE / 2) + "a"
                + "](b)".repeat(SIZE / 8),
                "*a ".repeat(SIZE / 6) + "b*".repeat(SIZE / 6), "[a]: /" + "x".repeat(SIZE / 2) + "\n\n"
                + "[a] ".repeat(SIZE / 8),
                "[a]: /x '" + "x".repeat(SIZE / 2) + "'\n\n" + "![a] ".repeat(SIZE / 10),
                "a|".repeat(SIZE / 8) + "a\n" + "-|".repeat(SIZE / 8) + "-\n" + "x\n".repeat(SIZE / 4),
                ("a|".repeat(70) + "a\n" + "-|".repeat(70) + "-\n" + "x\n".repeat(130) + "\n").repeat(SIZE / 550),
                ("> ".repeat(60) + "a\n").repeat(SIZE / 122)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void n20_no_text_takes_long(String bomb) {
        for (Function<String, Object> function : Stream.<Function<String, Object>>of(ArticleHtml::clean,
            ArticleHtml::ofMarkdown,
            ArticleHtml::ofWordPress, CommentHtml::render, CommentHtml::content, PlainText::ofHtml,
                PlainText::wordCount,
            PlainText::singleLine, text -> PlainText.excerpt(text, 55), Slugs::of, SearchWords::index,
                SearchWords::likePatterns,
            WebAddress::parse, EmailAddress::isValid).toList()) {
            assertThat(Work.of(() -> function.apply(bomb))).isLessThan(LIMIT);
        }
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void n20_no_text_grows_beyond_measure(String bomb) {
        assertThat(ArticleHtml.ofMarkdown(bomb)).hasSizeLessThan(15 * SIZE);
        assertThat(CommentHtml.render(bomb)).hasSizeLessThan(15 * SIZE);
    }

    @Test
    void n20_deep_nesting_is_cut_and_its_text_is_kept() {
        String html = ArticleHtml.ofMarkdown("> ".repeat(1000) + "deep");
        assertThat(html).contains("deep");
        assertThat(html.split("<blockquote>", -1)).hasSizeLessThan(60);
    }

    @Test
    void n20_a_table_too_large_is_left_as_text() {
        String large = "a|b\n-|-\n" + "x\n".repeat(6000);
        assertThat(ArticleHtml.ofMarkdown(large)).doesNotContain("<table").contains("a|b");
        assertThat(ArticleHtml.ofMarkdown("a|b\n-|-\n" + "x|y\n".repeat(500))).contains("<table");
    }
}
