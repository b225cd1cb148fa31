package dev.byline.wordpress.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One request to a WordPress and its answer, as recorded.
 *
 * @param name     the name of the file
 * @param stored   what the database held afterwards, {@code null} if nothing new
 * @param settings of WordPress that differed from the default, {@code null} if none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Exchange(String name, Request request, Response response, Map<String, JsonNode> stored,
        Map<String, String> settings) {

    private static final Path FOLDER = folder();

    /** Long bodies are written short: {@code «65526 × c»}. */
    private static final Pattern REPEATED = Pattern.compile("«(\\d+) × (.)»");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Request(String method, String path, Map<String, String> headers, String body) {
        Request {
            headers = headers == null ? Map.of() : headers;
            body = body == null ? "" : REPEATED.matcher(body)
                    .replaceAll(found -> found.group(2).repeat(Integer.parseInt(found.group(1))));
        }
    }

    record Response(int status, Map<String, JsonNode> headers, JsonNode json, String text) {

        /** Header fields by their names in lower case; several of one name joined by commas. */
        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            headers.forEach((name, value) -> fields.put(name, value.isArray()
                    ? String.join(", ", value.valueStream().map(JsonNode::asText).toList()) : value.asText()));
            return fields;
        }
    }

    /** Whether something is sent to be stored. */
    boolean isSubmission() {
        return name.startsWith("create-") || name.startsWith("form-");
    }

    /** Whether WordPress took comments only from those who are signed in. */
    boolean needsSigningIn() {
        return name.endsWith("-login-required");
    }

    /** Whether another comment was sent just before. */
    boolean isSecond() {
        return name.endsWith("-flood") || name.endsWith("-duplicate");
    }

    /** What was sent just before: the same, or a comment that says something else. */
    Request first() {
        return new Request(request.method, request.path, request.headers,
                request.body.replace("flood-second", "flood-first"));
    }

    /** Whether it is a page that only a submission makes. */
    boolean isPage() {
        return name.endsWith("-preview");
    }

    /** The same with another path. */
    Exchange at(String path) {
        return new Exchange(name, new Request(request.method, path, request.headers, request.body), response, stored,
                settings);
    }

    /** All recorded exchanges. */
    static List<Exchange> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Exchange::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Exchange read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Exchange.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(file.toString(), broken);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Exchange.class.getResource("/wordpress/recorded").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
