package dev.byline.security;

import java.time.Duration;

import dev.byline.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Slows down guessing: ten wrong passwords, then one a minute, counted for each name and for each client network. */
@ApplicationScoped
public class SignInLimit {

    private final RateLimit names;
    private final RateLimit networks;

    @Inject
    SignInLimit(RateLimits limits) {
        names = limits.shared("sign-in-name", 10, Duration.ofMinutes(1), 10_000);
        networks = limits.shared("sign-in-network", 30, Duration.ofMinutes(1), 10_000);
    }

    /** Refuses the attempt with 429 if too many before it failed. */
    public void check(String name, String address) {
        Duration wait = longer(names.waitFor(name), networks.waitFor(ClientAddress.network(address)));
        if (!wait.isZero()) {
            throw Problem.tooMany("Too many failed sign-ins", wait);
        }
    }

    /** Counts a failure. */
    public void failed(String name, String address) {
        names.count(name);
        networks.count(ClientAddress.network(address));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
