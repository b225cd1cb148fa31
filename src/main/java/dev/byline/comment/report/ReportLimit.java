package dev.byline.comment.report;

import java.time.Duration;

import dev.byline.http.Problem;
import dev.byline.security.NetworkLimit;
import dev.byline.security.RateLimits;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Limits reports by the sender's network and over the whole site. */
@ApplicationScoped
@Startup
class ReportLimit {

    private final NetworkLimit limit;

    @Inject
    ReportLimit(ReportConfig config, RateLimits limits) {
        limit = limits.networks("reports", config.burst(), config.interval(), config.siteBurst(),
                config.siteInterval());
    }

    /** Counts a report of an honest client address, or refuses it with 429 and {@code Retry-After}. */
    void take(String address) {
        Duration wait = limit.take(address);
        if (!wait.isZero()) {
            throw Problem.tooMany("Too many reports. Please try again later.", wait);
        }
    }
}
