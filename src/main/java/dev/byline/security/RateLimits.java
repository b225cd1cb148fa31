package dev.byline.security;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.byline.data.Broadcast;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes limits. On PostgreSQL they hold for all nodes together; H2 has one node, which keeps them in memory, as one does
 * that was made by hand.
 */
@ApplicationScoped
@Startup
public class RateLimits {

    private static final String CHANNEL = "limits";
    private static final String SITE = "site";

    @Inject
    SharedBuckets shared;

    @Inject
    Broadcast broadcast;

    private final String node = UUID.randomUUID().toString();
    private final Map<String, RateLimit> ofKeys = new ConcurrentHashMap<>();
    private final Map<String, NetworkLimit> ofSites = new ConcurrentHashMap<>();

    @PostConstruct
    void listen() {
        if (isShared()) {
            shared.prepare();
            broadcast.subscribe(CHANNEL, this::hear, () -> { });
        }
    }

    /**
     * A limit for each of many keys.
     *
     * @param name what is limited, the same on all nodes: letters and hyphens
     * @param keys how many keys a node remembers at the most
     */
    public RateLimit shared(String name, int burst, Duration interval, int keys) {
        RateLimit limit = new RateLimit(isShared() ? this : null, name, burst, interval, keys);
        ofKeys.put(name, limit);
        return limit;
    }

    /** A limit for each network and for all together; see {@link NetworkLimit}. */
    public NetworkLimit networks(String name, int burst, Duration interval, int siteBurst, Duration siteInterval) {
        NetworkLimit limit = new NetworkLimit(shared(name, burst, interval, NetworkLimit.NETWORKS),
                new RateLimit(null, name, siteBurst, siteInterval, 1), burst, siteBurst,
                taken -> tell(name + " " + SITE + " " + taken));
        ofSites.put(name, limit);
        return limit;
    }

    /** Tells the other nodes something about a limit, with the caller's transaction if there is one. */
    void tell(String message) {
        if (isShared()) {
            QuarkusTransaction.joiningExisting().run(() -> broadcast.publish(CHANNEL, node + " " + message));
        }
    }

    private boolean isShared() {
        return shared != null && shared.isPostgres();
    }

    private void hear(String message) {
        String[] parts = message.split(" ");
        if (parts[0].equals(node)) {
            return;
        }
        long value = Long.parseLong(parts[3]);
        NetworkLimit site = ofSites.get(parts[1]);
        RateLimit keys = ofKeys.get(parts[1]);
        if (parts[2].equals(SITE) && site != null) {
            site.takenElsewhere(value);
        } else if (!parts[2].equals(SITE) && keys != null) {
            keys.hear(parts[2], value);
        }
    }
}
