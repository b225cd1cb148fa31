package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleHtmlTest {

    @ParameterizedTest
    @MethodSource("dev.byline.text.Payloads#table")
    void n01_an_attack_in_an_article_is_inert_from_every_source(String payload) {
        Inert.checkArticle(ArticleHtml.clean(payload));
        Inert.checkArticle(ArticleHtml.ofMarkdown(payload));
        Inert.checkArticle(ArticleHtml.ofWordPress(payload));
    }

    @ParameterizedTest
    @MethodSource("dev.byline.text.Payloads#table")
    void cleaning_a_cleaned_attack_changes_nothing(String payload) {
        String clean = ArticleHtml.clean(payload);
        assertThat(ArticleHtml.clean(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<h2 id=\"top\" class=\"wide a_b-c\">Head</h2>",
        "<p lang=\"ar\" dir=\"rtl\" style=\"text-align:center\">x</p>",
        "<blockquote cite=\"https://a.example/q\"><p>q</p></blockquote>",
        "<pre><code class=\"language-java\">int x = 1;\n\n  y();\n</code></pre>",
        "<figure class=\"alignright\"><a href=\"/big.jpg\"><img src=\"/a.jpg\" alt=\"An &amp; other\" title=\"t\" "
            + "width=\"300\" height=\"200\" loading=\"lazy\" /></a>"
            + "<figcaption>Words <em>here</em></figcaption></figure>",
        "<img src=\"https://a.example/a.jpg\" alt=\"\" />",
        "<p><a href=\"https://a.example/?a=1&amp;b=2\" title=\"t\" rel=\"nofollow\">l</a> <a href=\"#part\">p</a> "
            + "<a href=\"mailto:a@b.example\">m</a> <a href=\"tel:+4912\">t</a></p>",
        "<table><caption>c</caption><thead><tr><th scope=\"col\">a</th><th>b</th></tr></thead><tbody><tr>"
            + "<td colspan=\"2\" rowspan=\"1\">x</td></tr></tbody></table>",
        "<p>H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <abbr title=\"t\">a</abbr> <cite>c</cite> "
            + "<q cite=\"https://a.example\">q</q> <del datetime=\"2020-01-01\">d</del><ins>i</ins> "
            + "<time datetime=\"2020-01-01T10:00:00+01:00\">t</time> <kbd>k</kbd>"
            + "<samp>s</samp><var>v</var><dfn>d</dfn> "
            + "<u>u</u><s>s</s><small>s</small><b>b</b><i>i</i>"
            + "<strong>s</strong><em>e</em><span class=\"x\">s</span></p>",
        "<audio src=\"/a.mp3\" controls=\"controls\"></audio>",
        "<video controls=\"controls\" poster=\"/p.jpg\">"
            + "<source src=\"https://a.example/v.mp4\" type=\"video/mp4\" /></video>",
        "<details><summary>s</summary><p>t</p></details>", "<ol start=\"3\"><li>a<ul><li>b</li></ul></li></ol>",
        "<dl><dt>t</dt><dd>d</dd></dl>", "<section><h3>s</h3><div>d</div></section>", "a<br />b<hr />c",
        "<p>it's “so” – 漢字 🎉 3 &lt; 4 &amp; a+b=c</p>"})
    void what_writers_use_passes_unchanged(String html) {
        assertThat(ArticleHtml.clean(html)).isEqualTo(html);
    }

    @Test
    void n02_a_link_to_a_new_window_has_no_opener() {
        assertThat(ArticleHtml.clean("<a href='https://a.example' target=_blank>x</a>"))
            .isEqualTo("<a href=\"https://a.example\" target=\"_blank\" rel=\"noopener noreferrer\">x</a>");
    }

    @Test
    void a_text_with_backticks_stays_as_it_is_when_it_is_cleaned_again() {
        for (String text : new String[] {"<`onclick=x`> b", "```", "a `b` c  "}) {
            String clean = ArticleHtml.clean("<img title='" + text + "' alt='" + text + "' src='/a.png'>");
            assertThat(clean).contains("&#96;");
            assertThat(ArticleHtml.clean(clean)).isEqualTo(clean);
        }
    }

    @Test
    void comments_and_scripts_vanish_and_the_text_around_them_stays() {
        assertThat(ArticleHtml.clean("<p>a<!-- wp:x --><!-- secret -->b<script>pwn()</script><style>p{}</style>c</p>"))
            .isEqualTo("<p>abc</p>");
    }

    @Test
    void old_elements_are_written_in_todays() {
        assertThat(ArticleHtml.clean("<center><strike>a</strike> <tt>b</tt></center><article>c</article>"))
            .isEqualTo("<div><s>a</s> <code>b</code></div><div>c</div>");
    }

    @Test
    void formatting_piled_up_is_cut_and_the_text_stays() {
        String clean = ArticleHtml.clean("<p>" + "<b>".repeat(500) + "x" + "</b>".repeat(500) + "y</p>");
        assertThat(clean).isEqualTo("<p>" + "<b>".repeat(8) + "x" + "</b>".repeat(8) + "y</p>");
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(ArticleHtml.clean(null)).isEmpty();
        assertThat(ArticleHtml.ofMarkdown(null)).isEmpty();
        assertThat(ArticleHtml.ofWordPress(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "# Head ~ <h1>Head</h1>", "a *b* **c** `d` ~ <p>a <em>b</em> <strong>c</strong> <code>d</code></p>",
        "[l](https://a.example 't') ~ <p><a href=\"https://a.example\" title=\"t\">l</a></p>",
        "![i](/a.png) ~ <p><img src=\"/a.png\" alt=\"i\" /></p>", "a <b>b</b> <blink>c</blink> ~ <p>a <b>b</b> c</p>",
        "[l](javascript:x) ~ <p>l</p>", "3 < 4 & 5 > 2 ~ <p>3 &lt; 4 &amp; 5 &gt; 2</p>"})
    void markdown_becomes_clean_html(String markdown, String html) {
        assertThat(ArticleHtml.ofMarkdown(markdown).strip()).isEqualTo(html);
    }

    @Test
    void tables_of_markdown_keep_their_alignment() {
        assertThat(ArticleHtml.ofMarkdown("|a|b|\n|:-:|--|\n|1|2|").replace("\n", ""))
            .isEqualTo("<table><thead><tr><th style=\"text-align:center\">a</th><th>b</th></tr></thead>"
                + "<tbody><tr><td style=\"text-align:center\">1</td><td>2</td></tr></tbody></table>");
    }
}
