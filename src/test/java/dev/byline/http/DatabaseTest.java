package dev.byline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;

@HttpTest
class DatabaseTest {

    @Inject
    AgroalDataSource database;

    @Test
    void the_tests_run_on_the_database_that_they_say() throws SQLException {
        String kind = System.getProperty("quarkus.datasource.db-kind", "h2");
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(kind);
        }
    }
}
