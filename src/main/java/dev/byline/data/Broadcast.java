package dev.byline.data;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Short messages from a writing transaction to all nodes. They are heard if and only if the transaction commits: on the
 * same node before the commit returns to the writer, on other nodes soon after, by PostgreSQL's {@code NOTIFY}. H2 has
 * one node. The same message twice in one transaction is sent once; all messages of a transaction go out in one
 * statement right before its commit.
 */
@ApplicationScoped
public class Broadcast {

    /** Bytes that channel and payload may have together in UTF-8; PostgreSQL takes less than 8,000 in all. */
    public static final int MAX_BYTES = 7_000;

    private static final Logger LOG = Logger.getLogger(Broadcast.class);

    @Inject
    Sql sql;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Inject
    NotificationListener others;

    private final String node = UUID.randomUUID().toString();
    private final Map<String, List<Subscription>> subscriptions = new ConcurrentHashMap<>();

    private record Subscription(Consumer<String> listener, Runnable missed) {
    }

    private record Message(String channel, String payload) {
    }

    void start(@Observes StartupEvent event) {
        if (sql.isPostgres()) {
            others.start(this::receive, this::missed);
        }
    }

    @PreDestroy
    void stop() {
        others.stop();
    }

    /**
     * Sends a message when the running transaction commits.
     *
     * @param channel names what it is about: letters, digits and hyphens
     * @throws IllegalStateException    without a transaction
     * @throws IllegalArgumentException if it is longer than {@link #MAX_BYTES}
     */
    public void publish(String channel, String payload) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Messages are sent from within a transaction");
        }
        if ((channel + payload).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES || channel.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("Not a short message on " + channel);
        }
        outgoing().add(new Message(channel, payload));
    }

    /**
     * Hears a channel from now on. Both callbacks must be quick and must not use the database: they run on the writer's
     * thread.
     *
     * @param listener takes each payload
     * @param missed   runs when other nodes' messages may have been lost
     */
    public void subscribe(String channel, Consumer<String> listener, Runnable missed) {
        subscriptions.computeIfAbsent(channel, unused -> new CopyOnWriteArrayList<>())
                .add(new Subscription(listener, missed));
    }

    /** Whether other nodes' messages arrive at present; true where there are no other nodes. */
    public boolean isConnected() {
        return !sql.isPostgres() || others.isConnected();
    }

    @SuppressWarnings("unchecked")
    private Set<Message> outgoing() {
        Set<Message> known = (Set<Message>) transactions.getResource(Broadcast.class);
        if (known != null) {
            return known;
        }
        Set<Message> messages = new LinkedHashSet<>();
        transactions.putResource(Broadcast.class, messages);
        if (sql.isPostgres()) {
            sql.last(() -> sending(messages));
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What is sent goes with the transaction's last statements.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    messages.forEach(message -> deliver(message.channel, message.payload));
                }
            }
        });
        return messages;
    }

    /** On the transaction's own connection. A failure lets the transaction fail: what nobody hears is not written. */
    private Sql.Bound sending(Set<Message> messages) {
        Object texts = messages.stream().map(message -> node + " " + message.channel + " " + message.payload)
                .toArray(String[]::new);
        return new Sql.Bound("select count(pg_notify(?, message)) from unnest(?) as message",
                NotificationListener.CHANNEL, texts);
    }

    private void receive(String text) {
        String[] parts = text.split(" ", 3);
        // This node has heard its own messages when they were committed.
        if (parts.length == 3 && !parts[0].equals(node)) {
            deliver(parts[1], parts[2]);
        }
    }

    private void missed() {
        subscriptions.values().forEach(each -> each.forEach(subscription -> run(subscription.missed)));
    }

    private void deliver(String channel, String payload) {
        subscriptions.getOrDefault(channel, List.of())
                .forEach(subscription -> run(() -> subscription.listener.accept(payload)));
    }

    private static void run(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException fault) {
            // What is committed stays so, whatever becomes of those who hear of it.
            LOG.errorf("A listener failed: %s", fault.getClass().getName());
            LOG.debug("Details", fault);
        }
    }
}
