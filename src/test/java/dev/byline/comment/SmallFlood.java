package dev.byline.comment;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Limits so small that a test meets them, and so slow that nothing comes back while it runs. */
public class SmallFlood implements QuarkusTestProfile {

    static final int BURST = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("byline.comments.flood.burst", Integer.toString(BURST),
                "byline.comments.flood.interval", "1h",
                "byline.comments.flood.site-burst", "1000",
                "byline.comments.flood.site-interval", "1h");
    }

    /** The same behind proxies on this computer, with a limit for the whole site that a test meets too. */
    public static class BehindProxy extends SmallFlood {

        static final int SITE_BURST = 100;

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("byline.comments.flood.site-burst", Integer.toString(SITE_BURST));
            settings.put("byline.proxies.trusted", "127.0.0.0/8");
            return settings;
        }
    }
}
