package dev.byline.security;

import java.util.Locale;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Whoever sent the request that is being answered: an anonymous reader or a desk user. */
@RequestScoped
public class Caller {

    @Inject
    SecurityIdentity identity;

    /** Whether this is a signed-in desk user of any role. */
    public boolean isDesk() {
        return !identity.isAnonymous();
    }

    /** Whether the caller has a role, by its own or by one that includes it. */
    public boolean is(Role role) {
        return identity.hasRole(role.name().toLowerCase(Locale.ROOT));
    }

    /** Refuses with 401 whoever is not signed in, and with 403 those who have not got a role. */
    public void require(Role role) {
        if (!isDesk()) {
            throw new UnauthorizedException();
        }
        if (!is(role)) {
            throw new ForbiddenException();
        }
    }

    /** The desk user's id, {@code null} for a reader. */
    public Long userId() {
        return identity.getAttribute(SignIn.USER_ID);
    }

    /** The id of the author as whom the desk user writes, {@code null} if there is none. */
    public Long authorId() {
        return identity.getAttribute(SignIn.AUTHOR_ID);
    }

    /** The id of the access token that was sent, {@code null} where it was another credential or none. */
    public Long tokenId() {
        return identity.getAttribute(SignIn.TOKEN_ID);
    }

    /** The hash of the session that a browser's cookie proved, {@code null} where none did. */
    public String session() {
        return identity.getAttribute(SignIn.SESSION);
    }

    /** The desk user's name, empty for a reader. */
    public String name() {
        return isDesk() ? identity.getPrincipal().getName() : "";
    }
}
