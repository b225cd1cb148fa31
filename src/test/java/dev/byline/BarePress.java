package dev.byline;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service without pages for readers and without mail. */
public class BarePress implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("byline.reader.enabled", "false", "byline.site.url", "https://news.example",
                "byline.mail.from", "");
    }
}
