package dev.byline.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

/** Looks into every column of every table, behind the back of the service. */
public final class WholeDatabase {

    private final DataSource database;

    /** The database behind a pool of connections. */
    public WholeDatabase(DataSource database) {
        this.database = database;
    }

    /** All columns by table, as the database itself lists them. */
    public Map<String, SortedSet<String>> columns() {
        Map<String, SortedSet<String>> columns = new TreeMap<>();
        query("select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'",
                row -> columns.computeIfAbsent(row.get(0), unused -> new TreeSet<>()).add(row.get(1)));
        return columns;
    }

    /** Where something is found, each as {@code table.column: what}. */
    public List<String> find(Function<String, Collection<String>> needles) {
        List<String> found = new ArrayList<>();
        columns().forEach((table, columns) -> {
            for (String column : columns) {
                query("select cast(\"" + column + "\" as varchar) from \"" + table + "\" where \"" + column
                        + "\" is not null", row -> needles.apply(row.get(0)).forEach(needle ->
                                found.add(table + "." + column + ": " + needle)));
            }
        });
        return found;
    }

    /** Runs a statement with text, number or other parameters; how many rows it changed. */
    public int run(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            return prepared.executeUpdate();
        } catch (SQLException broken) {
            throw new AssertionError(statement, broken);
        }
    }

    /** The first column of the rows that a query finds. */
    public List<String> select(String select, Object... values) {
        List<String> found = new ArrayList<>();
        query(select, row -> found.add(row.get(0)), values);
        return found;
    }

    private void query(String select, Consumer<List<String>> each, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(select)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getString(column));
                    }
                    each.accept(row);
                }
            }
        } catch (SQLException broken) {
            throw new AssertionError(select, broken);
        }
    }
}
