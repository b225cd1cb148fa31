package dev.byline.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL server on one port, which can be taken away and comes back with what it had committed. */
final class Database {

    private final Path folder;
    private final int port = Node.freePort();
    private EmbeddedPostgres server;

    Database() throws IOException {
        folder = Files.createTempDirectory("byline-fleet-database");
        start();
    }

    /** Starts it, again on the same data. */
    void start() throws IOException {
        server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder).setCleanDataDirectory(false)
                // The tests' server would answer before it has written, and lose what it answered when it is stopped.
                .setServerConfig("synchronous_commit", "on").setServerConfig("max_connections", "150").start();
    }

    /** Stops it in the middle of everything: each connection ends, nothing is tidied up. */
    void stop() throws IOException, InterruptedException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        Await.until("the database is gone", Duration.ofSeconds(20), () -> !server.getProcess().isAlive());
        server.close();
    }

    /** Ends it for good. */
    void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** The first column of the first row. */
    String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
                Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : null;
        }
    }
}
