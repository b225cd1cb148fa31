package dev.byline.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Limits what anybody may do without an account: for each network (/24, /64), and for all networks together. What one
 * of the two refuses does not count against the other.
 * <p>
 * Nodes share the networks' limits exactly. The site's would be one row on which all writers of all nodes wait, so each
 * node keeps it in memory and tells the others what it took, a small part of the burst at a time.
 */
public final class NetworkLimit {

    static final int NETWORKS = 100_000;
    /** A node tells what it took when that is this part of the burst. */
    private static final int TOLD = 64;
    private static final String SITE = "site";

    private final RateLimit networks;
    private final RateLimit site;
    private final int burst;
    private final int siteBurst;
    private final int step;
    private final IntConsumer others;
    private final AtomicInteger untold = new AtomicInteger();

    /**
     * See {@link RateLimits}.
     *
     * @param burst     at once for one network
     * @param siteBurst at once for all together
     * @param others    tells the other nodes how many were taken
     */
    NetworkLimit(RateLimit networks, RateLimit site, int burst, int siteBurst, IntConsumer others) {
        this.networks = networks;
        this.site = site;
        this.burst = burst;
        this.siteBurst = siteBurst;
        this.step = Math.max(1, siteBurst / TOLD);
        this.others = others;
    }

    /**
     * Counts one; zero if it was allowed, else how long to wait. Belongs to the caller's transaction, if there is one:
     * see {@link RateLimit#take}.
     *
     * @param address honest client address; all for whom it is {@code null} count as one network
     */
    public Duration take(String address) {
        Duration wait = site.take(SITE);
        if (!wait.isZero()) {
            return wait;
        }
        wait = networks.take(ClientAddress.network(address));
        if (!wait.isZero()) {
            site.giveBack(SITE);
        } else if (untold.incrementAndGet() >= step) {
            int some = untold.getAndSet(0);
            if (some > 0) {
                others.accept(some);
            }
        }
        return wait;
    }

    /** How much of its limit a network had used up, 0 to 1, before the last one that it took. */
    public double networkUsage(String address) {
        return networks.usage(ClientAddress.network(address)) - 1.0 / burst;
    }

    /** How much of its limit the whole site had used up, 0 to 1, before the last one that it took. */
    public double siteUsage() {
        return site.usage(SITE) - 1.0 / siteBurst;
    }

    void takenElsewhere(long some) {
        site.takeAnyway(SITE, some);
    }
}
