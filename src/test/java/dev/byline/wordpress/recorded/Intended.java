package dev.byline.wordpress.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A difference that is meant, from {@code wordpress/recorded-differences.json}.
 *
 * @param general whether it is one of the differences that hold for all of the WordPress face
 * @param example the example's name; {@code *} stands for any characters, commas divide several
 * @param at      where, as in {@link Difference#at}; {@code *} stands for any characters
 * @param now     what Byline says there, a regular expression
 * @param reason  why
 */
record Intended(boolean general, String example, String at, String now, String reason) {

    /** All of them. */
    static List<Intended> all() {
        try (InputStream in = Intended.class.getResourceAsStream("/wordpress/recorded-differences.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<List<Intended>>() { });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether this is that difference. */
    boolean covers(Difference found) {
        return Stream.of(example.split(",\\s*")).anyMatch(name -> matches(name, found.example()))
                && matches(at, found.at()) && Pattern.compile(now, Pattern.DOTALL).matcher(found.now()).matches();
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
    }
}
