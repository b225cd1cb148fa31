package dev.byline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Finds a port for the tests' mail server, which starts with the service. */
public class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            return Map.of("byline.mail.port", Integer.toString(free.getLocalPort()));
        } catch (IOException none) {
            throw new UncheckedIOException("There is no free port", none);
        }
    }

    @Override
    public void stop() {
        // The port is free again with the server.
    }
}
