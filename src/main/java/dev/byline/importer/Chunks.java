package dev.byline.importer;

import java.util.List;
import java.util.function.BiConsumer;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

import dev.byline.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Stores in transactions of some items each. Where one of them cannot be stored, the others are stored one by one, so
 * that one bad item costs itself only.
 */
@ApplicationScoped
public class Chunks {

    private static final int SECONDS = 600;

    /** Why an item cannot be stored, in words for the report. */
    public static final class ItemFault extends RuntimeException {

        /** A fault that leaves all other items alone. */
        public ItemFault(String why) {
            super(why, null, false, false);
        }
    }

    /** Told about an item that could not be stored. */
    public interface Refused<T> {

        /** Notes why. */
        void note(T item, String why, Tally tally);
    }

    /**
     * Stores items.
     *
     * @param store   stores some of them within the transaction, counting into a tally that is dropped if it fails
     * @param refused told about those that cannot be stored
     */
    public <T> void store(List<T> items, BiConsumer<List<T>, Tally> store, Refused<T> refused, Tally tally) {
        if (items.isEmpty()) {
            return;
        }
        try {
            tally.add(within(items, store));
        } catch (RuntimeException failed) {
            if (items.size() > 1 && isItemsOwn(failed)) {
                items.forEach(item -> store(List.of(item), store, refused, tally));
            } else if (isItemsOwn(failed)) {
                refused.note(items.get(0), why(failed), tally);
            } else {
                throw failed;
            }
        }
    }

    private static <T> Tally within(List<T> items, BiConsumer<List<T>, Tally> store) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            Tally own = new Tally();
            store.accept(items, own);
            return own;
        });
    }

    private static boolean isItemsOwn(Throwable failed) {
        return cause(failed, ItemFault.class) != null || cause(failed, Problem.class) != null
                || cause(failed, ConstraintViolationException.class) != null
                || cause(failed, DataException.class) != null;
    }

    private static String why(Throwable failed) {
        Problem problem = cause(failed, Problem.class);
        if (problem != null && !problem.errors().isEmpty()) {
            return problem.errors().get(0).field() + ": " + problem.errors().get(0).message();
        }
        ItemFault fault = cause(failed, ItemFault.class);
        return fault != null ? fault.getMessage() : "It breaks a rule of the database";
    }

    private static <T extends Throwable> T cause(Throwable failed, Class<T> type) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
