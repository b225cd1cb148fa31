package dev.byline.security;

import java.time.Duration;

/**
 * Limits what anybody may do without an account: for each network (/24, /64), and for all networks together. What the
 * site refuses does not count against the network.
 */
public final class NetworkLimit {

    private static final int NETWORKS = 100_000;
    private static final String SITE = "site";

    private final RateLimit networks;
    private final RateLimit site;
    private final int burst;
    private final int siteBurst;

    /**
     * Allows some at once, then one each interval.
     *
     * @param burst     at once for one network
     * @param siteBurst at once for all together
     */
    public NetworkLimit(int burst, Duration interval, int siteBurst, Duration siteInterval) {
        this.burst = burst;
        this.siteBurst = siteBurst;
        networks = new RateLimit(burst, interval, NETWORKS);
        site = new RateLimit(siteBurst, siteInterval, 1);
    }

    /**
     * Counts one; zero if it was allowed, else how long to wait.
     *
     * @param address honest client address; all for whom it is {@code null} count as one network
     */
    public Duration take(String address) {
        String network = ClientAddress.network(address);
        Duration wait = networks.take(network);
        if (wait.isZero()) {
            wait = site.take(SITE);
            if (!wait.isZero()) {
                networks.giveBack(network);
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
}
