package dev.byline.security;

import java.util.List;
import java.util.Optional;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Desk users in the database. */
@ApplicationScoped
public class UserRepository implements PanacheRepository<User> {

    /** The user with that name, which is compared exactly. */
    public Optional<User> findByName(String name) {
        return find("name", name).firstResultOptional();
    }

    /** At most {@code limit} users after a name, by name. */
    public List<User> listAfter(String name, int limit) {
        return find("name > ?1 order by name", name).page(0, limit).list();
    }

    /** At most {@code limit} users before a name, nearest first. */
    public List<User> listBefore(String name, int limit) {
        return find("name < ?1 order by name desc", name).page(0, limit).list();
    }

    /** How many administrators may sign in. */
    public long countActiveAdmins() {
        return count("role = ?1 and active = true", Role.ADMIN);
    }
}
