package dev.byline.wordpress.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import dev.byline.importer.OwnDatabase;
import io.quarkus.test.junit.QuarkusTestProfile;

/** A fresh database for a whole site, and a port that the site's address names: clients follow the links of answers. */
public class WordPressSite implements QuarkusTestProfile {

    private static final String PORT = "byline.test.wordpress-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(new OwnDatabase().getConfigOverrides());
        settings.put("byline.data", "target/data-wordpress");
        settings.put("byline.db.url.h2", settings.get("byline.db.url.h2").replace(":import;", ":wordpress;"));
        settings.put("quarkus.http.test-port", String.valueOf(port()));
        settings.put("byline.site.url", site());
        settings.put("byline.proxies.trusted", "127.0.0.0/8");
        // As WordPress: one comment in 15 seconds from one network. Each exchange comes from another one.
        settings.put("byline.comments.flood.burst", "1");
        settings.put("byline.comments.flood.interval", "15s");
        return settings;
    }

    /** The address of the site, the same for all tests of one run. */
    public static String site() {
        return "http://localhost:" + port();
    }

    private static synchronized int port() {
        if (System.getProperty(PORT) == null) {
            try (ServerSocket free = new ServerSocket(0)) {
                System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
        return Integer.getInteger(PORT);
    }
}
