import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The packaged service on one database, without its cache and without what runs by the clock. */
final class QueryService {

    private static final String EXPLAINING = "-c session_preload_libraries=auto_explain"
            + " -c auto_explain.log_min_duration=0 -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on"
            + " -c auto_explain.log_timing=off";

    final String url;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = free();
    private final Process process;

    /**
     * Starts it and waits until it answers.
     *
     * @param explaining whether PostgreSQL logs the plan of each of its statements
     */
    QueryService(String url, String user, String password, boolean explaining) throws Exception {
        this.url = url;
        Path data = Files.createTempDirectory("byline-queries");
        ProcessBuilder builder = new ProcessBuilder("java", "-Dbyline.cache.enabled=false",
                "-Dquarkus.scheduler.enabled=false", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + free(), "-jar", "target/quarkus-app/quarkus-run.jar");
        builder.environment().putAll(Map.of("BYLINE_DATA", data.toString(), "BYLINE_DB_USER", user,
                "BYLINE_DB_PASSWORD", password, "BYLINE_DB_URL", explaining ? url + "?options="
                        + URLEncoder.encode(EXPLAINING, StandardCharsets.UTF_8).replace("+", "%20") : url));
        process = builder.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
        for (int tries = 0; ; tries++) {
            try {
                get("/api/v1/sections");
                return;
            } catch (IOException notYet) {
                if (tries > 600 || !process.isAlive()) {
                    stop();
                    throw new IllegalStateException("Byline does not start: " + Files.readString(data.resolve("log")));
                }
                Thread.sleep(200);
            }
        }
    }

    /** The body of an answer, which may be one to a path that is not there. */
    String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 400 || answer.statusCode() >= 500) {
            throw new IllegalStateException(path + " was answered by " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
