package dev.byline.security;

import java.util.List;
import java.util.Optional;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Access tokens in the database. */
@ApplicationScoped
public class AccessTokenRepository implements PanacheRepository<AccessToken> {

    /** The token with that hash, its user loaded. */
    public Optional<AccessToken> findByHash(String hash) {
        return find("from AccessToken t join fetch t.user where t.hash = ?1", hash).firstResultOptional();
    }

    /** A user's tokens, oldest first. */
    public List<AccessToken> listOf(User user) {
        return list("user = ?1 order by id", user);
    }

    /** Ends all tokens of a user; how many there were. */
    public long deleteAllOf(User user) {
        return delete("user", user);
    }
}
