package dev.byline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

/** What holds for every text that anyone may send. */
class HtmlPropertyTest {

    @Property(tries = 1500)
    void any_mix_of_fragments_in_an_article_is_inert_and_stays_as_it_is(@ForAll("mixes") String html) {
        checkArticle(html);
    }

    @Property(tries = 500)
    void an_attack_inside_another_is_inert_in_an_article(@ForAll("pairs") String html) {
        checkArticle(html);
    }

    @Property(tries = 500)
    void any_article_at_all_is_cleaned_without_failing(@ForAll String text) {
        checkArticle(text);
    }

    private static void checkArticle(String html) {
        String clean = ArticleHtml.clean(html);
        Inert.checkArticle(clean);
        assertThat(ArticleHtml.clean(clean)).isEqualTo(clean);
        Inert.checkArticle(ArticleHtml.ofMarkdown(html));
        Inert.checkArticle(ArticleHtml.ofWordPress(html));
    }

    @Property(tries = 1500)
    void any_mix_of_fragments_in_a_comment_is_inert(@ForAll("mixes") String typed) {
        checkComment(typed);
    }

    @Property(tries = 500)
    void an_attack_inside_another_is_inert_in_a_comment(@ForAll("pairs") String typed) {
        checkComment(typed);
    }

    @Property(tries = 500)
    void any_comment_at_all_is_rendered_without_failing(@ForAll String typed) {
        checkComment(typed);
    }

    private static void checkComment(String typed) {
        String html = CommentHtml.render(typed);
        Inert.checkComment(html);
        assertThat(unbalanced(html)).isEmpty();
        assertThat(html).satisfiesAnyOf(empty -> assertThat(empty).isEmpty(),
            full -> assertThat(full).startsWith("<").endsWith(">"));
    }

    /** Tags that are not closed in order: a browser would repair them, perhaps with what follows on the page. */
    private static Deque<String> unbalanced(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = Pattern.compile("<(/?)([a-z]+)[^>]*>").matcher(html);
        while (tags.find()) {
            if (tags.group(1).isEmpty() || !tags.group(2).equals(open.peek())) {
                open.push(tags.group(2));
            } else {
                open.pop();
            }
            if (tags.group(2).equals("br")) {
                open.pop();
            }
        }
        return open;
    }

    @Property(tries = 500)
    void plain_text_in_a_comment_keeps_every_visible_character(@ForAll("plain") String typed) {
        String shown = Jsoup.parseBodyFragment(CommentHtml.render(typed)).body().wholeText();
        assertThat(visible(shown)).isEqualTo(visible(typed));
    }

    @Property(tries = 500)
    void what_merely_looks_like_a_tag_keeps_every_visible_character(@ForAll("comparisons") String typed) {
        String shown = Jsoup.parseBodyFragment(CommentHtml.render(typed)).body().wholeText();
        assertThat(visible(shown)).isEqualTo(visible(typed));
    }

    private static String visible(String text) {
        String clean = PlainText.withoutControls(text);
        StringBuilder kept = new StringBuilder();
        clean.codePoints().filter(point -> !PlainText.isSpace(point)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @Provide
    Arbitrary<String> mixes() {
        return Payloads.mixes();
    }

    @Provide
    Arbitrary<String> pairs() {
        return Payloads.pairs();
    }

    /** An x in front, because a comment of invisible characters alone is empty by contract. */
    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().excludeChars('<', '&', ':').ofMaxLength(200).map(text -> "x" + text);
    }

    @Provide
    Arbitrary<String> comparisons() {
        return Arbitraries.of("x", " ", "3", "<", ">", "<3", "< 4", ">=", "<=", "<-", "<ok>", "<you@mail>", "</", "\n",
            "<a b c>", "<b and c>", "<T>", "List<String>", "'", "\"", "=", "<!--", "-->", "<?php").list().ofMaxSize(20)
            .map(parts -> "x" + String.join(" ", parts) + " <");
    }
}
