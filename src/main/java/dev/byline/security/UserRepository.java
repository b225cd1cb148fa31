package dev.byline.security;

import java.util.Collection;
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

    /** The first user who writes as an author. */
    public Optional<User> findByAuthor(long authorId) {
        return find("authorId = ?1 order by id", authorId).firstResultOptional();
    }

    /** At most {@code limit} users after a name, by name. */
    public List<User> listAfter(String name, int limit) {
        return find("name > ?1 order by name", name).page(0, limit).list();
    }

    /** At most {@code limit} users before a name, nearest first. */
    public List<User> listBefore(String name, int limit) {
        return find("name < ?1 order by name desc", name).page(0, limit).list();
    }

    /** The users who write as these authors, oldest first. */
    public List<User> listByAuthors(Collection<Long> authorIds) {
        return authorIds.isEmpty() ? List.of() : list("authorId in ?1 order by id", authorIds);
    }

    /** The authors as whom users with one of these roles write. */
    public List<Long> listAuthorIds(Collection<Role> roles) {
        return roles.isEmpty() ? List.of() : find("select distinct u.authorId from User u where u.role in ?1"
                + " and u.authorId is not null", roles).project(Long.class).list();
    }

    /** Replaces the hash of a password by another one of the same password, unless there is a new password meanwhile. */
    public void replaceHash(long id, String hash, String anew) {
        update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", anew, id, hash);
    }

    /** How many administrators may sign in. */
    public long countActiveAdmins() {
        return count("role = ?1 and active = true", Role.ADMIN);
    }
}
