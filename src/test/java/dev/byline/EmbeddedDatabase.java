package dev.byline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL server for the tests where that is the kind of database that they run on; else nothing. */
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        if (!"postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) {
            return Map.of();
        }
        try {
            server = EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL does not start", broken);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException broken) {
                throw new UncheckedIOException("PostgreSQL does not stop", broken);
            }
        }
    }
}
