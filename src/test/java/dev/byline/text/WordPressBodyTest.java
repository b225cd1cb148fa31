package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordPressBodyTest {

    static Stream<Arguments> classic() {
        return Stream.of(
            Arguments.of("plain", "<p>plain</p>"),
            Arguments.of("two\n\nparas", "<p>two</p><p>paras</p>"),
            Arguments.of("line\nbreak", "<p>line<br />break</p>"),
            Arguments.of("a\r\n\r\nb\r\nc", "<p>a</p><p>b<br />c</p>"),
            Arguments.of("\n\n\nleading\n \n", "<p>leading</p>"),
            Arguments.of("<p>already</p>", "<p>already</p>"),
            Arguments.of("<p class=\"x\">a</p>\ntext\n<p>b</p>", "<p class=\"x\">a</p><p>text</p><p>b</p>"),
            Arguments.of("<p>one\n\ntwo</p>", "<p>one</p><p>two</p>"),
            Arguments.of("<div>x</div>", "<div>x</div>"),
            Arguments.of("<div>\nx\n\ny\n</div>", "<div><p>x</p><p>y</p></div>"),
            Arguments.of("<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>", "<ul><li>a</li><li>b<br />c</li></ul>"),
            Arguments.of("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
            Arguments.of("<blockquote>a\n\nb</blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
            Arguments.of("<h2>head</h2>\ntext", "<h2>head</h2><p>text</p>"),
            Arguments.of("<table><tr>\n<td>x</td>\n</tr></table>", "<table><tbody><tr><td>x</td></tr></tbody></table>"),
            Arguments.of("a<br>\nb<br />\nc", "<p>a<br />b<br />c</p>"),
            Arguments.of("a\n\n<!--more-->\n\nb<!--x-->c", "<p>a</p><p>bc</p>"),
            Arguments.of("<em>a</em> <a href=\"/x\">b</a>\n\n<strong>c</strong>",
                "<p><em>a</em> <a href=\"/x\">b</a></p><p><strong>c</strong></p>"),
            Arguments.of("x < 3 and\n4 > 2", "<p>x &lt; 3 and<br />4 &gt; 2</p>"),
            Arguments.of("<script>a\n\nb</script>c", "<p>c</p>"),
            Arguments.of("<dl><dt>t</dt>\n<dd>d</dd></dl>", "<dl><dt>t</dt><dd>d</dd></dl>"),
            Arguments.of("text\n<hr />\nmore", "<p>text</p><hr /><p>more</p>"));
    }

    @ParameterizedTest
    @MethodSource("classic")
    void classic_text_gets_paragraphs_and_line_breaks(String source, String html) {
        assertThat(ArticleHtml.ofWordPress(source).replace("\n", "")).isEqualTo(html);
    }

    @Test
    void preformatted_text_keeps_its_blank_lines() {
        assertThat(ArticleHtml.ofWordPress("a\n<pre>x\n\n  y &lt;b&gt;\n</pre>\nb").replace("\n\n<pre>", "\n<pre>"))
            .contains("<pre>x\n\n  y &lt;b&gt;\n</pre>").contains("<p>a</p>").contains("<p>b</p>");
    }

    @Test
    void bodies_of_blocks_lose_only_their_comments() {
        assertThat(ArticleHtml.ofWordPress("<!-- wp:paragraph {\"a\":\"b\"} -->\n"
            + "<p>one\ntwo</p>\n<!-- /wp:paragraph -->\n\n"
            + "<!-- wp:list -->\n<ul><li>x</li></ul>\n<!-- /wp:list -->"))
            .isEqualTo("<p>one\ntwo</p>\n\n\n\n<ul><li>x</li></ul>");
    }

    static Stream<Arguments> shortcodes() {
        String image = "<img src=\"/x.png\" alt=\"i\" />";
        return Stream.of(
            Arguments.of("[caption id=\"a\" align=\"alignright\" width=\"3\"]<a href=\"/x\">" + image
                + "</a> Some <em>x</em>[/caption]after",
                "<figure class=\"alignright\"><a href=\"/x\">" + image
                + "</a><figcaption>Some <em>x</em></figcaption></figure><p>after</p>"),
            Arguments.of("[caption caption=\"Old, ]style\"]" + image + "[/caption]",
                "<figure>" + image + "<figcaption>Old, ]style</figcaption></figure>"),
            Arguments.of("[wp_caption]" + image + "[/wp_caption]", "<figure>" + image + "</figure>"),
            Arguments.of("[caption]" + image + " never closed", "<p>" + image + " never closed</p>"),
            Arguments.of("a[gallery ids=\"1,2\"]b", "<p>ab</p>"),
            Arguments.of("[embed width=\"3\"]https://a.example/v[/embed]", "<p>https://a.example/v</p>"),
            Arguments.of("[audio src=\"x.mp3\"][/audio][video mp4='x'][playlist]t", "<p>t</p>"),
            Arguments.of("[[gallery]] [unknown]x[/unknown] [1] [", "<p>[gallery] [unknown]x[/unknown] [1] [</p>"),
            Arguments.of("[gallery never closed", "<p>[gallery never closed</p>"));
    }

    @ParameterizedTest
    @MethodSource("shortcodes")
    void captions_become_figures_and_media_shortcodes_vanish(String source, String html) {
        assertThat(ArticleHtml.ofWordPress(source).replace("\n", "")).isEqualTo(html);
    }
}
