package dev.byline.comment.spam.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimHashTest {

    private final Random random = new Random(5);

    @Test
    void markup_case_and_punctuation_change_nothing() {
        String plain = "The ferry is late again, and nobody in the town hall cares about it.";
        assertThat(SimHash.of("<p>THE <b>ferry</b> is late again – and nobody in the town-hall cares about it!</p>"))
                .isEqualTo(SimHash.of(plain));
    }

    @Test
    void short_texts_have_no_hash_since_they_are_alike_by_chance() {
        assertThat(SimHash.of("Thank you very much for this article")).isNull();
        assertThat(SimHash.of("")).isNull();
    }

    @Test
    void a_word_more_in_a_long_text_is_near_and_other_texts_are_far() {
        int near = 0;
        for (int number = 0; number < 200; number++) {
            String text = text(120);
            long hash = SimHash.of(text);
            near += Long.bitCount(hash ^ SimHash.of(text + " indeed")) <= 3 ? 1 : 0;
            assertThat(Long.bitCount(hash ^ SimHash.of(text(120)))).isGreaterThan(3);
        }
        assertThat(near).isGreaterThan(180);
    }

    private String text(int words) {
        List<String> some = new ArrayList<>(IntStream.range(0, words).mapToObj(n -> "word" + random.nextInt(5000)).toList());
        Collections.shuffle(some, random);
        return String.join(" ", some);
    }
}
