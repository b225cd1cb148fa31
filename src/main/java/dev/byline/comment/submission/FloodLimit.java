package dev.byline.comment.submission;

import java.time.Duration;

import dev.byline.comment.CommentConfig;
import dev.byline.comment.spam.Submission;
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
}
