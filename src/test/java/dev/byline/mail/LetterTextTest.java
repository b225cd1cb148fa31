package dev.byline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import dev.byline.text.PlainText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterTextTest {

    @Test
    void long_lines_break_between_words_and_quotes_stay_quotes() {
        String text = LetterText.body("> " + "word ".repeat(40) + "\n\n" + "word ".repeat(20) + "\r\nend");
        assertThat(text.lines()).allMatch(line -> line.length() <= LetterText.WIDTH);
        assertThat(text.lines().takeWhile(line -> !line.isEmpty())).hasSize(3).allMatch(line -> line.startsWith("> w"));
        assertThat(text).endsWith("word\nend");
    }

    @Test
    void links_are_never_broken() {
        String link = "https://example.org/" + "long/".repeat(40);
        assertThat(LetterText.body("Go to " + link + " to read on").lines()).contains(link);
    }

    @Property(tries = 500)
    void n5_a_subject_is_always_one_line(@ForAll String given) {
        assertThat(LetterText.subject(given)).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]").hasSizeLessThanOrEqualTo(400);
    }

    @Property(tries = 500)
    void no_word_gets_lost_in_a_body(@ForAll String given) {
        // All white space of Unicode, of which some goes at the ends of lines.
        String blanks = "(?U)[\\s>]";
        assertThat(LetterText.body(given).replaceAll(blanks, ""))
                .isEqualTo(PlainText.withoutControls(given).replaceAll(blanks, ""));
    }
}
