package dev.byline.comment.spam.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import dev.byline.comment.spam.Submission;
import dev.byline.http.FieldError;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordListTest {

    @Test
    void a_plain_line_means_whole_words() {
        assertThat(fits("cialis", "Ask a specialist.")).isFalse();
        assertThat(fits("cialis", "Buy CIALIS, now")).isTrue();
        assertThat(fits("cheap pills", "Cheap,  pills!")).isTrue();
        assertThat(fits("cheap pills", "Cheap good pills")).isFalse();
        assertThat(fits("bad.example", "see https://bad.example/x")).isTrue();
        assertThat(fits("bad.example", "see https://notbad.example/x")).isFalse();
        assertThat(fits("a", "b a c")).isTrue();
        assertThat(fits("a", "banana")).isFalse();
    }

    @Test
    void a_star_stands_for_the_rest_of_a_word() {
        assertThat(fits("*cialis", "Ask a superspecialis")).isTrue();
        assertThat(fits("*cialis", "Ask a specialist.")).isFalse();
        assertThat(fits("*cialis*", "Ask a specialist.")).isTrue();
        assertThat(fits("viag*", "Viagras")).isTrue();
        assertThat(fits("viag*", "aviagra")).isFalse();
        assertThat(fits("cheap* pill*", "cheapest pills")).isTrue();
        assertThat(fits("cheap* pill*", "cheapest blue pills")).isFalse();
    }

    @Test
    void invisible_characters_and_wide_letters_hide_nothing() {
        assertThat(fits("casino", "cas\u200bino")).isTrue();
        assertThat(fits("casino", "ｃａｓｉｎｏ")).isTrue();
        assertThat(fits("straße", "STRASSE strasse Straße")).isTrue();
    }

    @Test
    void a_prefix_limits_a_line_to_one_field() {
        assertThat(fits("name:lucky", "lucky")).isFalse();
        assertThat(find(List.of("name:rita"), "x")).map(WordList.Hit::where).contains("the name");
        assertThat(find(List.of("email:mail.example"), "x")).map(WordList.Hit::where).contains("the e-mail address");
        assertThat(find(List.of("website:rita.example"), "x")).map(WordList.Hit::where).contains("the website");
        assertThat(find(List.of("mail.example"), "x")).isEmpty();
        assertThat(find(List.of("network:203.0.113.0/24"), "x")).isPresent();
        assertThat(find(List.of("network:203.0.114.0/24", "network:203.0.113.8"), "x")).isEmpty();
    }

    @Test
    void empty_lines_and_comments_mean_nothing_and_lines_keep_their_numbers() {
        assertThat(find(List.of("# casino", "", "  ", "casino"), "casino")).map(WordList.Hit::line).contains(4);
    }

    @Test
    void patterns_fit_anywhere_and_ignore_case() {
        assertThat(fits("/win \\$\\d+/", "You WIN $500")).isTrue();
        assertThat(fits("text:/^x$/", "xx")).isFalse();
    }

    @Test
    void a_broken_line_is_named() {
        List<FieldError> errors = new ArrayList<>();
        WordList.errors("holdList", List.of("fine", "/(/", "network:1.2.3.4/99", "!!!", "//", "/a*/", "x".repeat(501),
                "/((((a{100}){100}){100}){100}){100}/", "network:example.com", "/(?:a{200}){1,2}/"), errors);
        assertThat(errors).extracting(FieldError::field).containsExactly("holdList[1]", "holdList[2]", "holdList[3]",
                "holdList[4]", "holdList[5]", "holdList[6]", "holdList[7]", "holdList[8]", "holdList[9]");
    }

    @Test
    void n20_patterns_that_explode_elsewhere_take_linear_time() {
        String text = "a".repeat(65_000) + "!";
        assertQuick(() -> {
            for (String pattern : List.of("/(a+)+$/", "/(a|aa)+$/", "/(.*)*x$/", "/^(a?){20}a{20}$/")) {
                assertThat(fits(pattern, text)).isFalse();
            }
        }, Duration.ofSeconds(2));
    }

    @Test
    void n20_two_hundred_costly_patterns_stop_when_their_time_is_up() {
        List<String> lines = IntStream.range(0, 200).mapToObj(number -> "/(a?){60}a{60}(x|y){" + (number % 9 + 1) + "}z/")
                .toList();
        assertQuick(() -> find(lines, "a".repeat(65_000)), Duration.ofSeconds(3));
    }

    @Test
    void n20_two_thousand_lines_and_a_long_text_take_milliseconds() {
        List<String> lines = IntStream.range(0, 2000).mapToObj(number -> (number % 3 == 0 ? "*" : "") + "word" + number
                + (number % 4 == 0 ? " and more" : "") + (number % 5 == 0 ? "*" : "")).toList();
        WordList list = WordList.of(lines);
        String text = Stream.generate(() -> "word nord and more wor").limit(3000).reduce("", (one, two) -> one + two + " ");
        list.find(submission(text));
        assertQuick(() -> assertThat(list.find(submission(text))).isEmpty(), Duration.ofSeconds(1));
    }

    private static void assertQuick(Runnable work, Duration most) {
        Instant start = Instant.now();
        work.run();
        assertThat(Duration.between(start, Instant.now())).isLessThan(most);
    }

    static boolean fits(String line, String text) {
        return find(List.of(line), text).isPresent();
    }

    private static Optional<WordList.Hit> find(List<String> lines, String text) {
        return WordList.of(lines).find(submission(text));
    }

    private static Submission submission(String text) {
        return new Submission(null, null, "Rita Reader", "rita@mail.example", "hash", "https://rita.example/", text, text,
                false, new Submission.Sender("203.0.113.7", null, null, null, null, false), Submission.Signals.NONE);
    }
}
