package dev.byline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Long texts are written as Jackson writes them. */
class TextSerializerTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final ObjectMapper OURS = new ObjectMapper();

    static {
        new JsonSettings().customize(OURS);
    }

    @Property(tries = 500)
    void a_text_is_what_jackson_writes_of_it(@ForAll("texts") String text) throws IOException {
        Map<String, Object> view = Map.of("text", List.of(text, 1));
        assertThat(new String(OURS.writeValueAsBytes(view), StandardCharsets.UTF_8))
                .isEqualTo(JACKSON.writeValueAsString(view)).isEqualTo(OURS.writeValueAsString(view));
        assertThat((Object) OURS.valueToTree(view)).isEqualTo(JACKSON.valueToTree(view));
    }

    /** Each kind of character at each place of eight, between such as are written as they are and such as are not. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(20);
        Arbitrary<String> special = Arbitraries.strings().withCharRange('\0', '\u001F').withChars("\"\\!#[]\u007F\u0080")
                .ofMaxLength(4);
        Arbitrary<String> outside = Arbitraries.of("\uD83D\uDE00", "\uFFFD", "é", "“", "");
        return Arbitraries.oneOf(plain, special, outside).list().ofMaxSize(200).map(parts -> String.join("", parts));
    }

    @Test
    void every_character_is_written_at_every_place() throws IOException {
        String all = IntStream.range(0, 0xD800).mapToObj(Character::toString).collect(Collectors.joining());
        for (int place = 0; place < 8; place++) {
            String text = "x".repeat(place) + all;
            assertThat(new String(OURS.writeValueAsBytes(text), StandardCharsets.UTF_8))
                    .isEqualTo(JACKSON.writeValueAsString(text));
        }
        String escaped = "\u0001".repeat(5000);
        assertThat(OURS.readValue(OURS.writeValueAsBytes(escaped), String.class)).isEqualTo(escaped);
    }

    @Test
    void half_a_character_does_not_keep_a_long_text_from_being_read() throws IOException {
        String text = "x".repeat(500);
        assertThat(OURS.readValue(OURS.writeValueAsBytes(text + "\uD83D"), String.class)).isEqualTo(text + "?");
    }
}
