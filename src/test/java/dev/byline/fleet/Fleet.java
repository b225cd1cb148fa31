package dev.byline.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two nodes over one database and one data directory, started once for all tests of the run. A test that takes one of
 * them away brings it back.
 */
final class Fleet {

    private static final String PASSWORD = "correct-horse-battery";
    private static final String HEAP = "256m";
    private static Fleet running;

    private final Database database = new Database();
    private final Map<String, String> settings;
    private final List<Node> nodes;
    private final String authorization;

    private Fleet() throws IOException {
        settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "byline.admin.password", PASSWORD,
                "byline.data", Files.createTempDirectory(Path.of("target"), "nodes-data-").toAbsolutePath().toString(),
                "byline.articles.publish-every", "1s",
                "byline.imports.lease", "6s"));
        settings.put("byline.comments.flood.burst", "1000000");
        settings.put("byline.comments.flood.site-burst", "1000000");
        nodes = List.of(new Node("a", HEAP, settings), new Node("b", HEAP, settings));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        // Both at once on an empty database, as in a fleet that is started for the first time.
        for (Node node : nodes) {
            node.start();
        }
        nodes.forEach(Node::awaitReady);
        try (Line line = new Line(nodes.get(0).port())) {
            String basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            authorization = "Authorization: Bearer " + field(line.send("POST", "/api/v1/tokens",
                    "Authorization: Basic " + basic + "\r\n", "{\"label\":\"fleet\"}"), "token") + "\r\n";
        }
    }

    static synchronized Fleet get() throws IOException {
        if (running == null) {
            running = new Fleet();
        }
        return running;
    }

    Database database() {
        return database;
    }

    Node node(int number) {
        return nodes.get(number);
    }

    int size() {
        return nodes.size();
    }

    /** One more node that is not started yet; who starts it ends it. */
    Node more(String name, String heap) throws IOException {
        return new Node(name, heap, settings);
    }

    /** The desk's credentials as a header, ended by CR LF. */
    String desk() {
        return authorization;
    }

    /** Sends the desk's request on a connection of its own; it must be answered with 2xx. */
    Line.Answer desk(int node, String method, String target, String headers, String json) throws IOException {
        try (Line line = new Line(nodes.get(node).port())) {
            Line.Answer answer = line.send(method, target, authorization + headers, json);
            if (answer.status() >= 300) {
                throw new AssertionError(method + " " + target + ": " + answer);
            }
            return answer;
        }
    }

    /** A new public article whose comments need no approval, with a title; returns its slug. */
    String article(String title) throws IOException {
        return field(desk(0, "POST", "/api/v1/articles", "", "{\"title\":\"" + title
                + "\",\"status\":\"published\",\"body\":{\"html\":\"<p>" + title
                + "</p>\"},\"comments\":{\"hold\":\"none\"}}"), "slug");
    }

    /** A reader's comment as JSON. */
    static String comment(String text) {
        return "{\"name\":\"Rita Reader\",\"email\":\"rita@example.com\",\"comment\":\"" + text + "\"}";
    }

    /** The first field of that name, a text or a number. */
    static String field(Line.Answer answer, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(answer.body());
        if (!field.find()) {
            throw new AssertionError("No " + name + " in " + answer);
        }
        return field.group(1);
    }

    private void end() {
        try {
            for (Node node : nodes) {
                if (node.isAlive()) {
                    node.kill();
                }
            }
            database.close();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Where figures of a run are kept. */
    static void report(String name, String text) throws IOException {
        System.out.println(text);
        Files.writeString(Path.of("target", name + ".txt"), text + System.lineSeparator());
    }
}
