package dev.byline;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.path.json.JsonPath;

/**
 * Follows plain paths, such as {@code page.next} or {@code items[0].id}, by itself. RestAssured takes each for a program,
 * which is compiled every time: a sixth of what the tests of comments took. All other paths are left to it.
 */
final class PlainJson extends JsonPath {

    private static final Pattern PLAIN = Pattern.compile("([A-Za-z]\\w*)?(\\[\\d+])?(\\.[A-Za-z]\\w*(\\[\\d+])?)*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Object root;

    PlainJson(String text) {
        super(text);
        try {
            root = JSON.readValue(text, Object.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(text, broken);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return super.get(path);
        }
        Object found = root;
        for (String step : path.split("[.\\[]")) {
            if (step.isEmpty()) {
                continue;
            }
            if (step.endsWith("]") && found instanceof List<?> list) {
                int index = Integer.parseInt(step.substring(0, step.length() - 1));
                found = index < list.size() ? list.get(index) : null;
            } else if (found instanceof Map<?, ?> map) {
                found = map.get(step);
            } else {
                // What is missing on the way, or asked of each thing in a list, means what it means there.
                return super.get(path);
            }
        }
        return (T) found;
    }
}
