package dev.byline;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;

/** Counts how often somebody takes a connection: once for each transaction, and for each statement outside of one. */
@Singleton
public class Checkouts implements AgroalPoolInterceptor {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void onConnectionAcquire(Connection connection) {
        count.incrementAndGet();
    }

    /** How often since {@link #clear}. */
    public long count() {
        return count.get();
    }

    /** Begins to count anew. */
    public void clear() {
        count.set(0);
    }
}
