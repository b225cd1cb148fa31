package dev.byline.importer;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A fresh database for the tests of imports: files bring ids of their own, which other tests may have used up. */
public class OwnDatabase implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("byline.data", "target/data-import", "byline.db.url.h2", "jdbc:h2:mem:import;MODE=PostgreSQL;"
                + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }
}
