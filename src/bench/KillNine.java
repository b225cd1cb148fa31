import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Proves that a comment that was answered with 201 survives SIGKILL: writes under load, kills the service at a random
 * moment, starts it again and compares, round after round. See {@code kill-nine.sh} for how to run it.
 *
 * <p>Exit status: 0 if all held, 1 if a comment was lost, changed, doubled or miscounted, 2 if the service did not
 * start or nothing was acknowledged.
 */
public final class KillNine {

    private static final String SLUG = "kill-nine";
    private static final Pattern ITEM =
            Pattern.compile("\"id\":(\\d+),\"article\":\"" + SLUG + "\".*?\"html\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"page\":\\{\"next\":\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("\"comments\":\\{[^}]*\"count\":(\\d+)");

    private final Map<String, String> options;
    private final int port;
    private final Path folder;
    private final Random random;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private Process service;
    private int written, kills, startUpKills, databaseKills, starts, lost, doubled, miscounted;

    private KillNine(Map<String, String> options) throws IOException {
        this.options = options;
        random = new Random(Long.parseLong(options.get("seed")));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        folder = Files.createDirectories(Path.of("target", "kill-nine-" + System.currentTimeMillis())).toAbsolutePath();
    }

    /**
     * Takes options, each with a value: {@code --rounds --writers --seed --jar}, the database's {@code --url --user
     * --password}, and {@code --kill-database --start-database}: two shell commands for every other round.
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("rounds", "50", "writers", "4",
                "seed", Long.toString(System.nanoTime()), "jar", "target/quarkus-app/quarkus-run.jar"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        System.exit(new KillNine(options).run());
    }

    private int run() throws Exception {
        int rounds = Integer.parseInt(options.get("rounds"));
        System.out.println("Data and logs in " + folder + ", seed " + options.get("seed"));
        try {
            startAndWait();
            for (int round = 1; round <= rounds; round++) {
                round(round);
            }
            check();
        } catch (IllegalStateException failed) {
            System.out.println(failed.getMessage() + "; see " + folder.resolve("service.log"));
        } finally {
            service.destroyForcibly();
        }
        System.out.println(totals(rounds));
        return starts <= rounds || written == 0 ? 2 : lost + doubled + miscounted > 0 ? 1 : 0;
    }

    private String totals(int rounds) {
        return "%d kills (%d during start-up, %d with the database), %d acknowledged comments, %d lost, %d doubled, "
                .formatted(kills, startUpKills, databaseKills, written, lost, doubled)
                + "%d miscounted, %d of %d starts".formatted(miscounted, Math.max(0, starts - 1), rounds);
    }

    private void round(int round) throws Exception {
        ensureArticle();
        boolean withDatabase = options.containsKey("kill-database") && round % 2 == 0;
        List<Thread> writers = IntStream.rangeClosed(1, Integer.parseInt(options.get("writers")))
                .mapToObj(writer -> new Thread(() -> write("round " + round + " writer " + writer + " comment ")))
                .toList();
        writers.forEach(Thread::start);
        Thread.sleep(200 + random.nextInt(2300));
        if (withDatabase) {
            shell(options.get("kill-database"));
            databaseKills++;
        }
        kill();
        for (Thread writer : writers) {
            writer.join();
        }
        if (withDatabase && shell(options.get("start-database")) != 0) {
            throw new IllegalStateException("The database does not start");
        }
        if (round % 5 == 0) {
            start();
            Thread.sleep(200 + random.nextInt(2300));
            kill();
            startUpKills++;
        }
        long startMillis = startAndWait();
        int stored = check();
        System.out.printf("round %d: %d of %d unanswered were stored, up again in %d ms; so far %s%n", round, stored,
                unanswered.size(), startMillis, totals(round));
        for (String text = unanswered.poll(); text != null; text = unanswered.poll()) {
            send(text);
        }
    }

    /** Sends one comment after the other until the service does not answer any more. */
    private void write(String prefix) {
        for (int number = 1;; number++) {
            String text = prefix + number + " " + "lorem ipsum ".repeat(1 + (number * 31) % 60) + "end";
            try {
                send(text);
            } catch (IOException | InterruptedException gone) {
                unanswered.add(text);
                return;
            }
        }
    }

    /** Sends a comment under a key of its own; a text that is sent again has the same key. */
    private void send(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = call("/api/v1/articles/" + SLUG + "/comments", json("{\"name\":\"Ada\","
                + "\"email\":\"ada@example.com\",\"comment\":\"" + text + "\"}")
                .header("Idempotency-Key", text.substring(0, text.indexOf(" lorem"))));
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            System.out.println("Not acknowledged: " + answer.statusCode() + " " + answer.body());
            throw new IOException("Answered " + answer.statusCode());
        }
        synchronized (this) {
            acknowledged.put(text, Long.valueOf(id.group(1)));
            written++;
        }
    }

    /**
     * Compares the whole thread with what was acknowledged. What is lost is forgotten, so that it counts once.
     *
     * @return how many of the unanswered comments had been stored nevertheless
     */
    private int check() throws Exception {
        HttpResponse<String> article = call("/api/v1/articles/" + SLUG, HttpRequest.newBuilder());
        if (article.statusCode() == 404) {
            lost += acknowledged.size();
            acknowledged.clear();
            return 0;
        }
        Map<String, Long> found = new HashMap<>();
        int total = 0;
        for (String next = ""; next != null;) {
            String page = call("/api/v1/articles/" + SLUG + "/comments?shape=flat&limit=500" + next,
                    HttpRequest.newBuilder()).body();
            for (Matcher item = ITEM.matcher(page); item.find(); total++) {
                String text = item.group(2).replaceAll("<[^>]*>|\\\\n", "");
                doubled += found.put(text, Long.valueOf(item.group(1))) == null ? 0 : 1;
            }
            Matcher more = NEXT.matcher(page);
            next = more.find() ? "&after=" + more.group(1) : null;
        }
        int before = acknowledged.size();
        acknowledged.entrySet().removeIf(entry -> !entry.getValue().equals(found.get(entry.getKey())));
        lost += before - acknowledged.size();
        Matcher count = COUNT.matcher(article.body());
        miscounted += count.find() && Integer.parseInt(count.group(1)) == total ? 0 : 1;
        return (int) unanswered.stream().filter(found::containsKey).count();
    }

    private void ensureArticle() throws Exception {
        String admin = Base64.getEncoder().encodeToString("admin:kill-nine-password".getBytes(StandardCharsets.UTF_8));
        if (call("/api/v1/articles/" + SLUG, HttpRequest.newBuilder()).statusCode() == 404
                && call("/api/v1/articles", json("{\"slug\":\"" + SLUG + "\",\"title\":\"Kill nine\",\"status\":"
                + "\"published\",\"body\":{\"markdown\":\"To be killed.\"}}").header("Authorization", "Basic " + admin))
                .statusCode() != 201) {
            throw new IllegalStateException("The article was not taken");
        }
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0", "-Dbyline.comments.flood.burst=1000000",
                "-Dbyline.comments.flood.site-burst=1000000", "-Dbyline.comments.hold=none",
                "-jar", options.get("jar"));
        builder.environment().put("BYLINE_DATA", folder.toString());
        builder.environment().put("BYLINE_ADMIN_PASSWORD", "kill-nine-password");
        List.of("url", "user", "password").stream().filter(options::containsKey)
                .forEach(name -> builder.environment().put("BYLINE_DB_" + name.toUpperCase(), options.get(name)));
        service = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("service.log").toFile())).start();
    }

    private long startAndWait() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        start();
        while (service.isAlive() && System.nanoTime() - begun < 90_000_000_000L) {
            try {
                if (call("/api/v1/articles", HttpRequest.newBuilder()).statusCode() == 200) {
                    starts++;
                    return (System.nanoTime() - begun) / 1_000_000;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The service does not start");
    }

    private void kill() throws Exception {
        shell("kill -9 " + service.pid());
        service.waitFor();
        kills++;
    }

    private static int shell(String command) throws Exception {
        return new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
    }

    private static HttpRequest.Builder json(String body) {
        return HttpRequest.newBuilder().header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> call(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.uri(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30))
                .build(), HttpResponse.BodyHandlers.ofString());
    }
}
