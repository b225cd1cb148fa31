package dev.byline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;

/** {@code PRIVACY.md} says of every column of the database what it is for and how long it is kept. */
@HttpTest
class PrivacyTableTest {

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ((?:`\\w+` ?)+) \\|([^|]+)\\|([^|]+)\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Inject
    AgroalDataSource source;

    @Test
    void every_column_stands_in_the_table_with_its_purpose_and_its_time() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("PRIVACY.md"))).results().toList();
        List<String> documented = rows.stream().flatMap(row -> NAME.matcher(row.group(2)).results()
                .map(column -> row.group(1) + "." + column.group(1))).toList();
        assertThat(documented).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(List.of(row.group(3).strip(), row.group(4).strip()))
                .doesNotContain(""));
        TreeSet<String> stored = new TreeSet<>();
        new WholeDatabase(source).columns().forEach((table, columns) -> columns.forEach(column ->
                stored.add(table + "." + column)));
        stored.removeIf(column -> column.startsWith("flyway_schema_history."));
        assertThat(new TreeSet<>(documented)).isEqualTo(stored);
    }
}
