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
class CommentHtmlTest {

    private static final String REL = " rel=\"nofollow ugc noopener\">";

    @ParameterizedTest
    @MethodSource("dev.byline.text.Payloads#table")
    void n01_an_attack_in_a_comment_is_inert(String payload) {
        Inert.checkComment(CommentHtml.render(payload));
        Inert.checkComment(CommentHtml.render("before " + payload + " after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"if 3 < 4 and 5 > 2 then <ok>", "x<3 and 4>2", "a <- b", "List<String> of <T>", "5 < 6",
        "<notatag",
        "a <b and c> d", "mail me <me@a.example>", "<!-- note -->", "<>", "</>", "1 <2> 3", "<?php echo 1 ?>", "i<b",
        "\"'`\\$1 %s"})
    void text_that_looks_like_a_tag_survives(String text) {
        assertThat(PlainText.ofHtml(CommentHtml.render(text))).isEqualTo(text);
    }

    @Test
    void blank_lines_make_paragraphs_and_line_ends_break_lines() {
        assertThat(CommentHtml.render("one\r\ntwo\r\n\r\n\r\n  three  \n \n\tfour\rfive\n"))
            .isEqualTo("<p>one<br />two</p><p>three</p><p>four<br />five</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
        "<b>a</b> <i>b</i> <em>c</em> <strong>d</strong> ~ <p><b>a</b> <i>b</i> <em>c</em> <strong>d</strong></p>",
        "<code>x</code> <s>y</s> <cite>z</cite> ~ <p><code>x</code> <s>y</s> <cite>z</cite></p>",
        "<abbr title='it's'>a</abbr> ~ <p>&lt;abbr title='it's'&gt;a</p>",
        "<abbr title=\"it's\">a</abbr> ~ <p><abbr title=\"it's\">a</abbr></p>",
        "<acronym title=x onclick=y>a</acronym> ~ <p><acronym title=\"x\">a</acronym></p>",
        "<q cite=http://a.example/q>a</q> ~ <p><q cite=\"http://a.example/q\">a</q></p>",
        "<del datetime=2020-01-01>a</del> ~ <p><del datetime=\"2020-01-01\">a</del></p>",
        "<blockquote cite='https://a.example'>a</blockquote>b ~ "
            + "<blockquote cite=\"https://a.example\"><p>a</p></blockquote><p>b</p>",
        "<strike>a</strike> ~ <p><s>a</s></p>", "<B>a</B > ~ <p><b>a</b></p>",
        "<h1 class=x>a</h1><div>b</div> ~ <p>a</p><p>b</p>", "a<br>b<br/>c ~ <p>a<br />b<br />c</p>",
        "<ul><li>a</li><li>b</li></ul> ~ <p>a<br />b</p>", "<img src=x>a<u>b</u> ~ <p>ab</p>",
        "<script>if (a < b) pwn()</script> ~ <p>if (a &lt; b) pwn()</p>", "<style>p{}</style> ~ <p>p{}</p>",
        "<script><b>x</b></script> ~ <p>&lt;b&gt;x&lt;/b&gt;</p>",
        "AT&T &amp; &copy; &eacute;&#8217;&#x1F389; &nope; &lt;b&gt; ~ "
            + "<p>AT&amp;T &amp; © é’🎉 &amp;nope; &lt;b&gt;</p>",
        "<em>a <strong>b ~ <p><em>a <strong>b</strong></em></p>", "<b>a <i>b</b> c</i> ~ <p><b>a <i>b</i></b> c</p>",
        "</b>a</blockquote></p> ~ <p>a</p>", "<b></b><i> </i>x<em></em> ~ <p>x</p>"})
    void tags_are_kept_dropped_and_balanced(String typed, String html) {
        assertThat(CommentHtml.render(typed)).isEqualTo(html);
    }

    @Test
    void formatting_goes_on_in_the_next_paragraph_but_a_link_does_not() {
        assertThat(CommentHtml.render("<b>a\n\nb</b> c")).isEqualTo("<p><b>a</b></p><p><b>b</b> c</p>");
        assertThat(CommentHtml.render("<a href=http://a.example>a\n\nb</a>"))
            .isEqualTo("<p><a href=\"http://a.example\"" + REL + "a</a></p><p>b</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
        "<a href='http://a.example/?x=1&y=2' title='t'>l</a> ~ <a href=\"http://a.example/?x=1&amp;y=2\" title=\"t\"",
        "<a href=https://A.Example/x rel=follow target=_top>l</a> ~ <a href=\"https://a.example/x\"",
        "<a href='a.example'>l</a> ~ <a href=\"https://a.example\"",
        "<a href=mailto:a@b.example>l</a> ~ <a href=\"mailto:a@b.example\"",
        "<a href='//a.example/x'>l</a> ~ <a href=\"https://a.example/x\""})
    void a_link_leads_to_the_web_or_to_mail_and_is_marked(String typed, String start) {
        assertThat(CommentHtml.render(typed)).isEqualTo("<p>" + start + REL + "l</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:pwn()", "JAVASCRIPT:pwn()", "java\tscript:pwn()", "java&#10;script:pwn()",
        "data:text/html,x",
        "vbscript:x", "ftp://a.example", "/relative", "#top", "http://", "http://u:p@a.example", "mailto:x",
        "mailto:a@b.example?bcc=c",
        "&#106;avascript:pwn()", " ", "http://a\u0000b c.example"})
    void n02_a_link_to_anything_else_is_only_its_text(String target) {
        assertThat(CommentHtml.render("<a href=\"" + target + "\">l</a>")).isEqualTo("<p>l</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "see https://a.example/x. ~ see [https://a.example/x].", "(http://a.example/) ~ ([http://a.example/])",
        "https://a.example/w_(x) y ~ [https://a.example/w_%28x%29] y",
        "\"http://a.example\", ~ \"[http://a.example]\",",
        "HTTP://A.example! ~ [http://a.example]!", "http://a.example?x=1&y=2; ~ [http://a.example?x=1&y=2];",
        "請看https://a.example/漢。謝謝 ~ 請看[https://a.example/%E6%BC%A2]。謝謝",
        "xhttp://a.example ~ xhttp://a.example", "ftp://a.example ~ ftp://a.example", "http:// x ~ http:// x",
        "http://a.example<b>x</b> ~ [http://a.example]x", "“http://a.example” ~ “[http://a.example]”",
        "http://u:p@a.example ~ http://u:p@a.example", "javascript://a.example ~ javascript://a.example"})
    void addresses_in_text_become_links_without_the_punctuation_after_them(String typed, String expected) {
        String seen = CommentHtml.render(typed).replaceAll("<a href=\"([^\"]*)\"" + REL + "[^<]*</a>", "[$1]")
            .replace("&amp;", "&").replace("&#34;", "\"").replaceAll("</?[pb]>", "");
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void addresses_in_links_and_in_code_stay_text() {
        assertThat(CommentHtml.render("<code>http://a.example</code>"))
            .isEqualTo("<p><code>http://a.example</code></p>");
        assertThat(CommentHtml.content(CommentHtml.render("<a href=http://a.example><b>http://b.example</b></a>")).linkCount())
            .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "<b></b>", "<p><br></p>", "<img src=x>", "\u200b\u200d\ufeff",
        "&nbsp;&#8203;", "\u0000\u0001",
        "<a href=http://a.example></a>", "<script></script>", "<blockquote><b> </b></blockquote>",
        "\u3164\u2800\u00ad", "\ud800"})
    void nothing_visible_is_an_empty_comment(String typed) {
        assertThat(CommentHtml.render(typed)).isEmpty();
    }

    @Test
    void no_comment_is_an_empty_comment() {
        assertThat(CommentHtml.render(null)).isEmpty();
    }

    @Test
    void an_emoji_alone_is_a_comment_and_direction_marks_stay() {
        assertThat(CommentHtml.render("🎉")).isEqualTo("<p>🎉</p>");
        assertThat(CommentHtml.render("\u202bשלום\u202c")).isEqualTo("<p>\u202bשלום\u202c</p>");
    }

    @Test
    void controls_and_half_characters_are_dropped() {
        assertThat(CommentHtml.render("a\u0000b\u0008c\ud83dd\ufffee")).isEqualTo("<p>abcde</p>");
        assertThat(CommentHtml.render("a&#1;b")).isEqualTo("<p>ab</p>");
    }

    @Test
    void links_are_counted_however_they_were_written() {
        String html = CommentHtml.render("http://a.example <a href='http://b.example'>b</a> "
            + "<a>c</a> mailto:x@d.example &lt;a href=x>");
        assertThat(CommentHtml.content(html).linkCount()).isEqualTo(2);
        assertThat(CommentHtml.content("").linkCount()).isZero();
        assertThat(CommentHtml.content(null).linkCount()).isZero();
    }
}
