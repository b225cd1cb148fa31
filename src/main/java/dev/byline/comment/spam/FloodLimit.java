package dev.byline.comment.spam;

import java.time.Duration;

import dev.byline.comment.CommentConfig;
import dev.byline.http.Problem;
import dev.byline.security.ClientAddress;
import dev.byline.security.RateLimit;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Limits comments by the sender's network and over the whole site. The desk's members are not limited. */
@ApplicationScoped
public class FloodLimit {

    private static final int NETWORKS = 100_000;
    private static final String SITE = "site";
    private static final String TOO_MANY = "You are posting comments too quickly. Slow down.";

    @Inject
    CommentConfig config;

    private RateLimit networks;
    private RateLimit site;

    @PostConstruct
    void readConfig() {
        CommentConfig.Flood flood = config.flood();
        networks = new RateLimit(flood.burst(), flood.interval(), NETWORKS);
        site = new RateLimit(flood.siteBurst(), flood.siteInterval(), 1);
    }

    /** Counts a submission, or refuses it with 429 and {@code Retry-After}. */
    public void take(Submission.Sender sender) {
        if (sender.trusted()) {
            return;
        }
        String network = ClientAddress.network(sender.networkAddress());
        Duration wait = networks.take(network);
        if (wait.isZero()) {
            wait = site.take(SITE);
            if (!wait.isZero()) {
                networks.giveBack(network);
            }
        }
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
        return networkAddress == null ? 0
                : networks.usage(ClientAddress.network(networkAddress)) - 1.0 / config.flood().burst();
    }

    /** How much of its limit the whole site has used up, 0 to 1, without the submission that is being looked at. */
    public double siteUsage() {
        return site.usage(SITE) - 1.0 / config.flood().siteBurst();
    }

    /** Whether so much comes in, from the sender's network or from everywhere, that a proof of work is asked for. */
    public boolean isHigh(String networkAddress, Limits limits) {
        double share = limits.floodPercent() / 100.0;
        return siteUsage() > share || networkUsage(networkAddress) > share;
    }
}
