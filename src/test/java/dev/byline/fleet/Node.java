package dev.byline.fleet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Byline as a process of its own: the packaged application for PostgreSQL, on ports of its own that stay the same when
 * it is started again. Its output is kept in {@code target/nodes-<name>.log}.
 */
final class Node {

    private static final Duration TO_START = Duration.ofSeconds(90);

    private final String name;
    private final List<String> command = new ArrayList<>();
    private final int port = freePort();
    private final int management = freePort();
    private final Path log;
    private Process process;

    /** @param heap how much of it java may take, such as 256m */
    Node(String name, String heap, Map<String, String> settings) throws IOException {
        this.name = name;
        log = Path.of("target", "nodes-" + name + ".log");
        Files.deleteIfExists(log);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + management));
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(List.of("-jar", System.getProperty("byline.nodes.jar", "target/nodes/quarkus-run.jar")));
    }

    /** A port that is free now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Starts it; {@link #awaitReady} says when it can be asked. */
    void start() throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString()))).start();
    }

    /** Returns when it is ready for requests. */
    void awaitReady() {
        Await.until("node " + name + " is ready, see " + log, TO_START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue());
            }
            return isReady();
        });
    }

    /** Whether its readiness check says so. */
    boolean isReady() throws IOException {
        try (Line line = new Line(management)) {
            return line.get("/q/health/ready").status() == 200;
        }
    }

    /** SIGKILL: nothing is finished, nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: it is to end by itself, see {@link #awaitEnd}. */
    void stop() {
        process.destroy();
    }

    /** Returns when it has ended. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Processor time that it has used since it was started, in seconds. */
    double cpuSeconds() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** What it has written. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }
}
