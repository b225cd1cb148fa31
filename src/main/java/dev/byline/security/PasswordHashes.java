package dev.byline.security;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** Hashes of passwords by bcrypt. Slow on purpose, hence nothing for inside a transaction. */
@Startup
@ApplicationScoped
class PasswordHashes {

    private static final int LEAST = 4;
    private static final int MOST = 16;
    /** What stands before the salt: the version, and two digits of the cost. */
    private static final String PREFIX = "$2a$%02d$";
    /** Of 32 random bytes that nobody kept; made beforehand, since it would hold up the first answer after a start. */
    private static final String NOBODYS = "9xXCkbuNCirRK7HRo0PHmuZq.JHULzG90avtsaHSFQCQClvqy7.4C";

    /** Each step doubles the work, for us and for whoever guesses. */
    @ConfigProperty(name = "byline.users.password-cost", defaultValue = "10")
    int cost;

    @PostConstruct
    void check() {
        if (cost < LEAST || cost > MOST) {
            throw new IllegalArgumentException(
                    "byline.users.password-cost is " + cost + "; give a number from " + LEAST + " to " + MOST);
        }
    }

    /** The hash of a password of at most 72 bytes, with a salt of its own; {@code null} for none. */
    String hash(String password) {
        return password == null ? null : BcryptUtil.bcryptHash(password, cost);
    }

    /**
     * Whether it is the password that was hashed.
     *
     * @param hash {@code null} where there is no user, which takes as long as a wrong password
     */
    boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash == null ? PREFIX.formatted(cost) + NOBODYS : hash) && hash != null;
    }

    /** Whether a hash was made at another cost than new ones are. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(PREFIX.formatted(cost));
    }
}
