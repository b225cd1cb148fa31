package dev.byline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Finds a port for the tests' mail server, which starts with the service. It is below those that systems give to
 * connections, of which there are thousands between the stop of one service and the start of the next.
 */
public class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        IOException taken = null;
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_768);
            try (ServerSocket free = new ServerSocket(port)) {
                return Map.of("byline.mail.port", Integer.toString(free.getLocalPort()));
            } catch (IOException other) {
                taken = other;
            }
        }
        throw new UncheckedIOException("There is no free port", taken);
    }

    @Override
    public void stop() {
        // The port is free again with the server.
    }
}
