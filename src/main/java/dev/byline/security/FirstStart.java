package dev.byline.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Makes the first administrator when there is no user yet. */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    @Inject
    Turns turns;

    @Inject
    UserRepository users;

    @Inject
    PasswordHashes passwords;

    @ConfigProperty(name = "byline.admin.password")
    Optional<String> configured;

    void start(@Observes StartupEvent start) {
        // Nodes that start together: one makes the administrator, the others need not wait.
        turns.take("first start", Duration.ZERO, this::createAdmin);
    }

    private void createAdmin() {
        if (users.count() > 0) {
            return;
        }
        String password = configured.orElseGet(FirstStart::random);
        User admin = new User();
        admin.name = "admin";
        admin.passwordHash = passwords.hash(password);
        admin.role = Role.ADMIN;
        admin.active = true;
        admin.createdAt = Times.now();
        users.persist(admin);
        if (configured.isEmpty()) {
            LOG.infof("First start: user 'admin' with password '%s'"
                    + " (shown this once; change it by PATCH /api/v1/users/admin)", password);
        } else {
            LOG.info("First start: user 'admin' with the password of BYLINE_ADMIN_PASSWORD");
        }
    }

    private static String random() {
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }
}
