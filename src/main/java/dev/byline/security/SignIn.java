package dev.byline.security;

import java.util.Optional;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Checks credentials. Unknown names, wrong passwords, revoked tokens and suspended users fail alike and as slowly. */
@ApplicationScoped
public class SignIn {

    /** Where the signed-in user's id stands among the identity's attributes. */
    static final String USER_ID = "byline.user";
    /** Where the id of the author as whom the user writes stands, if any. */
    static final String AUTHOR_ID = "byline.author";

    /** Compared against when the name is unknown, so that it takes as long as a wrong password. */
    private static final String NOBODYS_HASH = BcryptUtil.bcryptHash(TokenText.make());

    @Inject
    UserRepository users;

    @Inject
    AccessTokenRepository tokens;

    @Inject
    SignInLimit limit;

    /** The identity behind an access token. */
    @ActivateRequestContext
    @Transactional
    public SecurityIdentity byToken(String token) {
        return tokens.findByHash(TokenText.hash(token))
                .filter(found -> found.user.active)
                .map(found -> identity(found.user))
                .orElseThrow(AuthenticationFailedException::new);
    }

    /**
     * The identity behind a user's name with a password or with an access token of that user.
     *
     * @param address the client, whose failures are limited as those for one name are
     */
    @ActivateRequestContext
    @Transactional
    public SecurityIdentity byName(String name, String secret, String address) {
        if (TokenText.isOne(secret)) {
            return tokens.findByHash(TokenText.hash(secret))
                    .filter(found -> found.user.active && found.user.name.equals(name))
                    .map(found -> identity(found.user))
                    .orElseThrow(AuthenticationFailedException::new);
        }
        limit.check(name, address);
        Optional<User> user = users.findByName(name).filter(found -> found.active);
        boolean matches = BcryptUtil.matches(secret, user.map(found -> found.passwordHash).orElse(NOBODYS_HASH));
        if (user.isEmpty() || !matches) {
            limit.failed(name, address);
            throw new AuthenticationFailedException();
        }
        return identity(user.get());
    }

    private static SecurityIdentity identity(User user) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name))
                .addRoles(user.role.granted())
                .addAttribute(USER_ID, user.id);
        if (user.authorId != null) {
            identity.addAttribute(AUTHOR_ID, user.authorId);
        }
        return identity.build();
    }
}
