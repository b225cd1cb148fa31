package dev.byline.wordpress.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.provider.Arguments;

/** What a real WordPress made of texts, and the list of what Byline means to make otherwise. */
final class TextTables {

    private static final JsonNode RECORDED = read("/wordpress/text-functions.json");
    private static final JsonNode DIFFERENCES = read("/wordpress/text-differences.json");

    private TextTables() {
    }

    private static JsonNode read(String resource) {
        try (InputStream json = TextTables.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).filter(row -> row.has("in"));
    }

    /** The inputs that went through all functions of text, with what one of them made of each. */
    static Stream<Arguments> text(String function) {
        return rows(RECORDED.get("text")).map(row -> Arguments.of(row.get("in").asText(), row.get(function).asText()));
    }

    /** As {@link #text}, with the intended results in place of the recorded ones where they differ. */
    static Stream<Arguments> intendedText(String function) {
        return rows(RECORDED.get("text")).map(row -> Arguments.of(row.get("in").asText(),
            intended(function, row.get("in").asText(), row.get(function).asText())));
    }

    static Stream<Arguments> table(String function) {
        return rows(RECORDED.get(function)).map(row -> Arguments.of(row.get("in").asText(),
            intended(function, row.get("in").asText(), row.get("out").asText())));
    }

    private static String intended(String function, String in, String recorded) {
        return differences(function).filter(row -> row.get("in").asText().equals(in)).findFirst()
            .map(row -> row.get("out").asText()).orElse(recorded);
    }

    static Stream<JsonNode> differences(String function) {
        return rows(DIFFERENCES).filter(row -> row.get("table").asText().equals(function));
    }

    static Stream<JsonNode> differences() {
        return rows(DIFFERENCES);
    }

    /** What was recorded for an input; null if nothing was. */
    static String recorded(String function, String in) {
        boolean text = !RECORDED.has(function);
        return rows(RECORDED.get(text ? "text" : function)).filter(row -> row.get("in").asText().equals(in)).findFirst()
            .map(row -> row.get(text ? function : "out").asText()).orElse(null);
    }
}
