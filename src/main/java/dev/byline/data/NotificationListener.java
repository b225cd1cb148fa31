package dev.byline.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import jakarta.enterprise.context.ApplicationScoped;

/** Hears PostgreSQL's {@code NOTIFY} on a connection and a thread of its own; connects again when that is lost. */
@ApplicationScoped
class NotificationListener {

    static final String CHANNEL = "byline";

    private static final Logger LOG = Logger.getLogger(NotificationListener.class);
    private static final int LOOK_EVERY_MS = 10_000;
    private static final int ANSWER_WITHIN_S = 5;
    private static final int SHORTEST_PAUSE_MS = 200;
    private static final int LONGEST_PAUSE_MS = 10_000;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    Optional<String> user;

    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    private volatile Thread thread;
    private volatile Connection connection;
    private volatile boolean connected;

    /**
     * Starts to listen.
     *
     * @param listener takes each message
     * @param missed   runs when the connection is lost, and when there is one again: between the two nothing is heard
     */
    void start(Consumer<String> listener, Runnable missed) {
        thread = new Thread(() -> listen(listener, missed), "byline-notifications");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            close();
        }
    }

    boolean isConnected() {
        return connected;
    }

    private void listen(Consumer<String> listener, Runnable missed) {
        int pause = SHORTEST_PAUSE_MS;
        while (Thread.currentThread() == thread) {
            try {
                connect();
                pause = SHORTEST_PAUSE_MS;
                missed.run();
                while (Thread.currentThread() == thread) {
                    take(listener);
                }
            } catch (SQLException lost) {
                if (Thread.currentThread() == thread) {
                    if (connected) {
                        LOG.warnf("Lost the connection for messages between nodes (SQL state %s)", lost.getSQLState());
                    }
                    connected = false;
                    missed.run();
                    pause(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
                }
            } finally {
                connected = false;
                close();
            }
        }
    }

    private void connect() throws SQLException {
        Properties settings = new Properties();
        user.ifPresent(name -> settings.setProperty("user", name));
        password.ifPresent(secret -> settings.setProperty("password", secret));
        settings.setProperty("connectTimeout", Integer.toString(ANSWER_WITHIN_S));
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", "byline notifications");
        connection = new Driver().connect(url, settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        connected = true;
    }

    private void take(Consumer<String> listener) throws SQLException {
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(LOOK_EVERY_MS);
        if (heard != null && heard.length > 0) {
            for (PGNotification message : heard) {
                listener.accept(message.getParameter());
            }
        } else if (!connection.isValid(ANSWER_WITHIN_S)) {
            // A connection can be dead for hours without a word; whoever asks gets no answer then.
            throw new SQLException("No answer", "08006");
        }
    }

    private void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                LOG.debug("Was closed already", gone);
            }
        }
    }

    private void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
