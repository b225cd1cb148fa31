package dev.byline.wordpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordPressTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "the class of '99'|the class of &#8217;99&#8217;", "in '99, '100|in &#8217;99, &#8216;100",
        "'0.42' and \"42\"|&#8216;0.42&#8217; and &#8220;42&#8221;", "6'2\" and \"6'2\"\"|6&#8217;2&#8243; and &#8220;6&#8217;2&#8243;&#8221;",
        "('tis) ['x']|(&#8217;tis) [&#8216;x&#8217;]", "xn--bcher.example a---b|xn--bcher.example a&#8212;b",
        "10x20 0x9 00x9 1,000x2.5|10&#215;20 0x9 00&#215;9 1,000&#215;2.5", "&nbsp;- x|&nbsp;&#8211; x",
        "<b>\"x\"</b> 'y'|<b>&#8220;x&#8221;</b> &#8216;y&#8217;", "<!-- \"x\" --> \"y\"|<!-- \"x\" --> &#8220;y&#8221;",
        "[caption a=\"b\"] \"y\"|[caption a=\"b\"] &#8220;y&#8221;", "<kbd>\"</kbd> <tt>--</tt>|<kbd>\"</kbd> <tt>--</tt>"})
    void quotes_dashes_and_signs_follow_what_stands_around_them(String in, String out) {
        assertThat(Texturize.of(in)).isEqualTo(out);
    }

    @Test
    void pictures_with_a_size_load_late() {
        assertThat(WordPressText.content("<img src=\"/a.jpg\" alt=\"\" width=\"3\" height=\"4\" onload=\"x()\" />"))
            .isEqualTo("<p><img decoding=\"async\" loading=\"lazy\" src=\"/a.jpg\" alt=\"\" width=\"3\" height=\"4\" /></p>\n");
    }

    @Test
    void a_caption_becomes_a_figure_without_a_paragraph_around_it() {
        assertThat(WordPressText.content("[caption id=\"attachment_1\" align=\"alignright\" width=\"300\"]"
            + "<img src=\"/a.jpg\" alt=\"\"> The \"harbour\"[/caption]\n\nx"))
            .isEqualTo("<figure id=\"attachment_1\" class=\"wp-caption alignright\"><img decoding=\"async\" src=\"/a.jpg\" "
                + "alt=\"\"><figcaption id=\"caption-attachment-1\" class=\"wp-caption-text\">The &#8220;harbour&#8221;"
                + "</figcaption></figure>\n<p>x</p>\n");
    }

    @Test
    void a_body_of_blocks_gets_no_paragraphs_and_no_breaks() {
        assertThat(WordPressText.content("<!-- wp:group {\"a\":1} --><div>a\nb\n\n<!-- wp:latest-posts /--></div><!-- /wp:group -->"))
            .isEqualTo("<div>a\nb\n\n</div>");
    }

    @Test
    void an_excerpt_leaves_out_blocks_that_are_no_text_and_all_but_the_first_page() {
        assertThat(WordPressText.excerpt("", "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --> <!-- wp:code --><pre>b</pre>"
            + "<!-- /wp:code --> <!-- wp:heading --><h2>c</h2><!-- /wp:heading --><!--nextpage-->d"))
            .isEqualTo("<p>a c</p>\n");
        assertThat(WordPressText.excerpt("By \"hand\"", "a")).isEqualTo("<p>By &#8220;hand&#8221;</p>\n");
    }

    @Test
    void a_title_of_plain_text_shows_what_it_holds() {
        assertThat(WordPressText.titleOfText("Tom & <em>Jerry's</em> - \"3 < 4\""))
            .isEqualTo("Tom &amp; &lt;em&gt;Jerry&#8217;s&lt;/em&gt; &#8211; &#8220;3 &lt; 4&#8221;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "if 3 < 4 and 5 > 2 then <ok>|<p>if 3 &lt; 4 and 5 &gt; 2 then &lt;ok&gt;</p>",
        "<a href=\"javascript:x()\">x</a>|<p><a href=\"x()\" rel=\"nofollow ugc\">x</a></p>",
        "see www.a.example.|<p>see <a href=\"http://www.a.example\" rel=\"nofollow ugc\">http://www.a.example</a>.</p>",
        "(http://a.example/x_(y))|<p>(<a href=\"http://a.example/x_(y)\" rel=\"nofollow ugc\">http://a.example/x_(y)</a>)</p>",
        "mail a.b@c.example!|<p>mail <a href=\"mailto:a.b@c.example\">a.b@c.example</a>!</p>",
        "<code>http://a.example</code>|<p><code>http://a.example</code></p>", "<script>alert(1)</script>|<p>alert(1)</p>",
        "<b>x <i>y</b>|<p><b>x <i>y</i></b></p>"})
    void a_comment_keeps_what_readers_may_use(String in, String out) {
        assertThat(WordPressText.comment(in)).isEqualTo(out + "\n");
    }

    @ParameterizedTest
    @CsvSource({"a@b.example, a@b.example", "' a (b)@c .example. ', ab@c.example", "a@b, ''", "@b.example, ''"})
    void an_email_address_is_cleaned(String in, String out) {
        assertThat(EmailAddressCheck.sanitize(in)).isEqualTo(out);
    }

    @Test
    void lines_of_a_text_area_stay() {
        assertThat(TextField.sanitizeLines(" a\n<b>b</b> %41 ")).isEqualTo("a\nb");
    }
}
