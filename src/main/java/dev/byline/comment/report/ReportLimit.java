package dev.byline.comment.report;

import java.time.Duration;

import dev.byline.http.Problem;
import dev.byline.security.ClientAddress;
import dev.byline.security.RateLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Limits reports by the sender's network and over the whole site. */
@ApplicationScoped
class ReportLimit {

    private static final int NETWORKS = 100_000;
    private static final String SITE = "site";

    private final RateLimit networks;
    private final RateLimit site;

    @Inject
    ReportLimit(ReportConfig config) {
        networks = new RateLimit(config.burst(), config.interval(), NETWORKS);
        site = new RateLimit(config.siteBurst(), config.siteInterval(), 1);
    }

    /** Counts a report of an honest client address, or refuses it with 429 and {@code Retry-After}. */
    void take(String address) {
        String network = ClientAddress.network(address);
        Duration wait = networks.take(network);
        if (wait.isZero()) {
            wait = site.take(SITE);
            if (!wait.isZero()) {
                networks.giveBack(network);
            }
        }
        if (!wait.isZero()) {
            throw Problem.tooMany("Too many reports. Please try again later.", wait);
        }
    }
}
