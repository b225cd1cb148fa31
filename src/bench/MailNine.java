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
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Proves that each mail is delivered once although the mail server is down for a while and the service is killed in
 * between. Each comment here asks for mails about replies and so causes one mail, to an address of its own. In odd
 * rounds the mail server is away when the service is killed; in even rounds the service is killed while it sends. See
 * {@code mail-nine.sh} for how to run it.
 *
 * <p>Exit status: 0 if all held, 1 if a mail was lost, or one went out twice that was not in the server's hands when
 * the service was killed, 2 if the service did not start or nothing was acknowledged.
 */
public final class MailNine {

    private static final String SLUG = "mail-nine";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, String> options;
    private final int port;
    private final Path folder;
    private final Random random;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MailSink sink = new MailSink();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private Process service;
    private int written, lost, doubled, repeated;

    private MailNine(Map<String, String> options) throws IOException {
        this.options = options;
        random = new Random(Long.parseLong(options.get("seed")));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        folder = Files.createDirectories(Path.of("target", "mail-nine-" + System.currentTimeMillis())).toAbsolutePath();
    }

    /** Takes options, each with a value: {@code --rounds --writers --seed --jar --url --user --password}. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("rounds", "10", "writers", "2",
                "seed", Long.toString(System.nanoTime()), "jar", "target/quarkus-app/quarkus-run.jar"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        System.exit(new MailNine(options).run());
    }

    private int run() throws Exception {
        int rounds = Integer.parseInt(options.get("rounds"));
        System.out.println("Data and logs in " + folder + ", seed " + options.get("seed"));
        try {
            sink.up();
            start();
            makeArticle();
            for (int round = 1; round <= rounds; round++) {
                round(round);
            }
        } catch (IllegalStateException failed) {
            System.out.println(failed.getMessage() + "; see " + folder.resolve("service.log"));
            return 2;
        } finally {
            service.destroyForcibly();
        }
        System.out.println(totals(rounds));
        return written == 0 ? 2 : lost + doubled > 0 ? 1 : 0;
    }

    private void round(int round) throws Exception {
        boolean away = round % 2 == 1;
        if (away) {
            sink.down();
        }
        List<Thread> writers = IntStream.rangeClosed(1, Integer.parseInt(options.get("writers")))
                .mapToObj(writer -> new Thread(() -> write("r" + round + "w" + writer + "n"))).toList();
        writers.forEach(Thread::start);
        Thread.sleep(500 + random.nextInt(2500));
        new ProcessBuilder("kill", "-9", Long.toString(service.pid())).inheritIO().start().waitFor();
        service.waitFor();
        for (Thread writer : writers) {
            writer.join();
        }
        if (away) {
            sink.up();
        }
        start();
        long begun = System.nanoTime();
        while (acknowledged.stream().anyMatch(to -> sink.times(to) == 0)
                && System.nanoTime() - begun < PATIENCE.toNanos()) {
            Thread.sleep(50);
        }
        Thread.sleep(1000);
        count(away);
        System.out.printf("round %d, killed %s: %s%n", round, away ? "without a mail server" : "while sending",
                totals(round));
    }

    private void count(boolean away) {
        for (String to : acknowledged) {
            lost += sink.times(to) == 0 ? 1 : 0;
            if (sink.times(to) > 1) {
                repeated += !away && sink.different(to) == 1 ? 1 : 0;
                doubled += away || sink.different(to) > 1 ? 1 : 0;
            }
        }
        written += acknowledged.size();
        acknowledged.clear();
    }

    private String totals(int kills) {
        return "%d kills, %d mails, %d lost, %d doubled, %d sent again under the same Message-ID"
                .formatted(kills, written, lost, doubled, repeated);
    }

    private void write(String prefix) {
        for (int number = 1;; number++) {
            String to = prefix + number + "@example.com";
            try {
                HttpResponse<String> answer = call("/api/v1/articles/" + SLUG + "/comments", json("{\"name\":\"Ada\","
                        + "\"email\":\"" + to + "\",\"notify\":true,\"comment\":\"Words of " + prefix
                        + number + "\"}"));
                if (answer.statusCode() != 201) {
                    System.out.println("Not acknowledged: " + answer.statusCode() + " " + answer.body());
                    return;
                }
                acknowledged.add(to);
                Thread.sleep(20);
            } catch (IOException | InterruptedException gone) {
                return;
            }
        }
    }

    private void makeArticle() throws Exception {
        String admin = Base64.getEncoder().encodeToString("admin:mail-nine-password".getBytes(StandardCharsets.UTF_8));
        if (call("/api/v1/articles", json("{\"slug\":\"" + SLUG + "\",\"title\":\"Mail nine\",\"status\":\"published\","
                + "\"body\":{\"markdown\":\"To be killed.\"}}").header("Authorization", "Basic " + admin))
                .statusCode() != 201) {
            throw new IllegalStateException("The article was not taken");
        }
    }

    private void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0", "-Dbyline.comments.flood.burst=1000000",
                "-Dbyline.comments.flood.site-burst=1000000", "-Dbyline.comments.hold=none",
                "-Dbyline.mail.from=site@example.org", "-Dbyline.mail.host=127.0.0.1",
                "-Dbyline.mail.port=" + sink.port(), "-Dbyline.mail.poll=1s", "-Dbyline.mail.lease=10s",
                "-Dbyline.mail.confirmations.burst=1000000", "-Dbyline.mail.confirmations.site-burst=1000000",
                "-jar", options.get("jar"));
        builder.environment().put("BYLINE_DATA", folder.toString());
        builder.environment().put("BYLINE_ADMIN_PASSWORD", "mail-nine-password");
        List.of("url", "user", "password").stream().filter(options::containsKey)
                .forEach(name -> builder.environment().put("BYLINE_DB_" + name.toUpperCase(), options.get(name)));
        service = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("service.log").toFile())).start();
        long begun = System.nanoTime();
        while (service.isAlive() && System.nanoTime() - begun < 90_000_000_000L) {
            try {
                if (call("/api/v1/articles", HttpRequest.newBuilder()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The service does not start");
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
