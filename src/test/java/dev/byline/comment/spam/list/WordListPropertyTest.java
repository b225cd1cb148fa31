package dev.byline.comment.spam.list;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

/** What holds for every word on a list. */
class WordListPropertyTest {

    @Property(tries = 300)
    void a_word_is_found_between_others_and_never_inside_one(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String word,
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String more) {
        assertThat(WordListTest.fits(word, "1 " + word + ", 2")).isTrue();
        assertThat(WordListTest.fits(word, "1 " + word + "9" + more + " 2")).isFalse();
        assertThat(WordListTest.fits(word + "*", "1 " + word + more + " 2")).isTrue();
        assertThat(WordListTest.fits("*" + word, "1 " + more + word + " 2")).isTrue();
        assertThat(WordListTest.fits("*" + word + "*", "1 9" + word + "9 2")).isTrue();
    }
}
