package dev.byline.comment.spam;

import java.time.Duration;

import dev.byline.comment.CommentConfig;
import dev.byline.http.Problem;
import dev.byline.security.NetworkLimit;
import dev.byline.security.RateLimits;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Limits comments by the sender's network and over the whole site. The desk's members are not limited. */
@ApplicationScoped
@Startup
public class FloodLimit {

    private static final String TOO_MANY = "You are posting comments too quickly. Slow down.";

    @Inject
    CommentConfig config;

    @Inject
    RateLimits limits;

    private NetworkLimit limit;

    @PostConstruct
    void readConfig() {
        CommentConfig.Flood flood = config.flood();
        limit = limits.networks("comments", flood.burst(), flood.interval(), flood.siteBurst(),
                flood.siteInterval());
    }

    /** Counts a submission in the caller's transaction, if there is one, or refuses it with 429 and {@code Retry-After}. */
    public void take(Submission.Sender sender) {
        if (sender.trusted()) {
            return;
        }
        Duration wait = limit.take(sender.networkAddress());
        if (!wait.isZero()) {
            throw Problem.tooMany(TOO_MANY, wait);
        }
    }

    /**
     * How much of its limit a network has used up, 0 to 1, without the submission that is being looked at.
     *
     * @param networkAddress of the sender, {@code null} where it is not known
     */
    public double networkUsage(String networkAddress) {
        return networkAddress == null ? 0 : limit.networkUsage(networkAddress);
    }

    /** How much of its limit the whole site has used up, 0 to 1, without the submission that is being looked at. */
    public double siteUsage() {
        return limit.siteUsage();
    }

    /** Whether so much comes in, from the sender's network or from everywhere, that a proof of work is asked for. */
    public boolean isHigh(String networkAddress, Limits limits) {
        double share = limits.floodPercent() / 100.0;
        return siteUsage() > share || networkUsage(networkAddress) > share;
    }
}
