package dev.byline.comment.notice;

import dev.byline.security.ClientAddress;
import dev.byline.security.RateLimit;

/** Limits mails that anybody can have sent to anybody: by the network that asks, and over the whole site. */
final class ConfirmationLimit {

    private static final int NETWORKS = 100_000;
    private static final String SITE = "site";
    private static final String UNKNOWN = "unknown";

    private final RateLimit networks;
    private final RateLimit site;

    ConfirmationLimit(NoticeConfig.Confirmations config) {
        networks = new RateLimit(config.burst(), config.interval(), NETWORKS);
        site = new RateLimit(config.siteBurst(), config.siteInterval(), 1);
    }

    /** Counts a mail; whether it may be sent. */
    boolean take(String networkAddress) {
        String network = networkAddress == null ? UNKNOWN : ClientAddress.network(networkAddress);
        if (!networks.take(network).isZero()) {
            return false;
        }
        if (!site.take(SITE).isZero()) {
            networks.giveBack(network);
            return false;
        }
        return true;
    }
}
