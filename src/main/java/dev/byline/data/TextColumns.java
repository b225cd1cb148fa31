package dev.byline.data;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Rewrites texts throughout a table, in batches of a transaction each, so that it can be stopped and repeated. */
@ApplicationScoped
public class TextColumns {

    private static final int BATCH = 100;
    private static final String NAME = "[a-z_]+";

    @Inject
    EntityManager entities;

    /**
     * Changes every text that meets a pattern.
     *
     * @param table   a table of this service, never something that was sent
     * @param key     its numeric primary key
     * @param columns which of its texts
     * @param like    for SQL's {@code lower(…) like}; may meet more than {@code change} changes
     * @param change  makes the new text; what it gives back unchanged stays
     * @return how many rows have changed
     */
    public int rewrite(String table, String key, List<String> columns, String like, UnaryOperator<String> change) {
        if (!table.matches(NAME) || !key.matches(NAME) || !columns.stream().allMatch(column -> column.matches(NAME))) {
            throw new IllegalArgumentException("Not a table to rewrite: " + table);
        }
        int changed = 0;
        long[] last = { Long.MIN_VALUE };
        int found = BATCH;
        while (found == BATCH) {
            int[] batch = QuarkusTransaction.requiringNew().call(
                    () -> batch(table, key, columns, like, change, last));
            found = batch[0];
            changed += batch[1];
        }
        return changed;
    }

    private int[] batch(String table, String key, List<String> columns, String like, UnaryOperator<String> change,
            long[] last) {
        String meets = columns.stream().map(column -> "lower(" + column + ") like :like")
                .collect(Collectors.joining(" or "));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select " + key + columns.stream()
                .map(column -> ", cast(" + column + " as varchar)").collect(Collectors.joining())
                + " from " + table + " where " + key + " > :last and (" + meets + ") order by " + key
                + " fetch first " + BATCH + " rows only for update")
                .setParameter("last", last[0]).setParameter("like", like).getResultList();
        int changed = 0;
        for (Object[] row : rows) {
            last[0] = ((Number) row[0]).longValue();
            changed += update(table, key, columns, change, row) ? 1 : 0;
        }
        return new int[] { rows.size(), changed };
    }

    private boolean update(String table, String key, List<String> columns, UnaryOperator<String> change, Object[] row) {
        boolean differs = false;
        for (int index = 0; index < columns.size(); index++) {
            String before = (String) row[index + 1];
            String after = change.apply(before);
            differs |= !Objects.equals(before, after);
            row[index + 1] = after;
        }
        if (differs) {
            Query update = entities.createNativeQuery("update " + table + " set " + columns.stream()
                    .map(column -> column + " = cast(:" + column + " as text)").collect(Collectors.joining(", "))
                    + " where " + key + " = :key").setParameter("key", row[0]);
            for (int index = 0; index < columns.size(); index++) {
                update.setParameter(columns.get(index), row[index + 1]);
            }
            update.executeUpdate();
        }
        return differs;
    }
}
