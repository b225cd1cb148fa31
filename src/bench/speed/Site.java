import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills an empty Byline through its API, the same from the same seed. */
final class Site {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]*)\"");
    private static final String[] WORDS = """
            the a of and to in harbour ferry council bridge lantern orchard timber winter market school river clock garden
            signal letter window morning rain engine captain baker violin mountain island paper answer question summer
            kitchen station village glass copper silver bicycle weather neighbour election budget library theatre was is
            will may had been asked said built opened closed counted carried repaired printed because although before
            after between without nearly seldom often quietly slowly never always again together""".split("\\s+");

    private final String base;
    private final Random random;
    private final String authorization;

    Site(String base, long seed) throws IOException {
        this.base = base;
        random = new Random(seed);
        // A password is hashed slowly, on purpose; a token is not.
        Matcher token = TOKEN.matcher(post("/tokens", "{\"label\":\"speed\"}", "Basic " + Base64.getEncoder()
                .encodeToString("admin:speed-password".getBytes(StandardCharsets.UTF_8))));
        if (!token.find()) {
            throw new IOException("No token for the measured site");
        }
        authorization = "Bearer " + token.group(1);
    }

    /** So many articles; the one to be measured with 100 comments, and one that comments are posted to. */
    void fill(int articles) throws IOException {
        for (int number = 1; number <= articles - 2; number++) {
            article("article-" + number, 2 + random.nextInt(8));
        }
        article("written-to", 3);
        article("measured", 15);
        for (int number = 1; number <= 100; number++) {
            post("/articles/measured/comments", "{\"name\":\"" + name() + "\",\"email\":\"reader" + number
                    + "@example.com\",\"comment\":\"" + sentences(2 + random.nextInt(3)) + "\"}", null);
        }
    }

    /** An answer's header, or nothing. */
    static String header(String url, String name) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url)).GET()).headers().firstValue(name).orElse("");
    }

    private void article(String slug, int paragraphs) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            text.append(paragraph % 5 == 4 ? "## " + name() + "\\n\\n" : "").append(sentences(6)).append("\\n\\n");
        }
        post("/articles", "{\"slug\":\"" + slug + "\",\"title\":\"" + name() + " " + name() + "\",\"status\":\"published\","
                + "\"summary\":\"" + sentences(1) + "\",\"byline\":\"" + name() + "\",\"body\":{\"markdown\":\"" + text
                + "\"}}", authorization);
    }

    private String post(String path, String body, String credentials) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IOException(path + " was answered by " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException ended) {
            throw new IOException(ended);
        }
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String name() {
        String word = word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String sentences(int number) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < number; sentence++) {
            text.append(sentence > 0 ? " " : "").append(name());
            for (int words = 6 + random.nextInt(10); words > 0; words--) {
                text.append(' ').append(word());
            }
            text.append('.');
        }
        return text.toString();
    }
}
