package dev.byline.security;

import java.util.Optional;
import java.util.function.Predicate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Checks credentials. Unknown names, wrong passwords, revoked tokens and suspended users fail alike and as slowly. */
@ApplicationScoped
public class SignIn {

    /** Where the signed-in user's id stands among the identity's attributes. */
    static final String USER_ID = "byline.user";
    /** Where the id of the author as whom the user writes stands, if any. */
    static final String AUTHOR_ID = "byline.author";
    /** Where the id of the access token stands, if one was sent. */
    static final String TOKEN_ID = "byline.token";
    /** Where the hash of the session stands, if a cookie and no other credential was sent. */
    static final String SESSION = "byline.session";

    @Inject
    UserRepository users;

    @Inject
    AccessTokenRepository tokens;

    @Inject
    DeskSessions sessions;

    @Inject
    SignInLimit limit;

    @Inject
    PasswordHashes passwords;

    /** The identity behind an access token. */
    @ActivateRequestContext
    public SecurityIdentity byToken(String token) {
        return byToken(token, found -> true);
    }

    /** The identity behind the cookie of a session, {@code null} if that is over. */
    @ActivateRequestContext
    public SecurityIdentity bySession(String cookie) {
        return sessions.find(cookie)
                .<SecurityIdentity>map(found -> identity(found.user).addAttribute(SESSION, found.hash).build())
                .orElse(null);
    }

    /**
     * The identity behind a user's name with a password or with an access token of that user.
     *
     * @param address the client, whose failures are limited as those for one name are
     */
    @ActivateRequestContext
    public SecurityIdentity byName(String name, String secret, String address) {
        // Programs show access tokens in groups, as WordPress does its application passwords.
        String token = secret.replace(" ", "");
        return TokenText.isOne(token) ? byToken(token, found -> found.user.name.equals(name))
                : identity(verified(name, secret, address)).build();
    }

    /**
     * Opens a session at the desk for a user who types name and password; answers what the cookie is to say.
     *
     * @param address the client, whose failures are limited as those for one name are
     */
    @ActivateRequestContext
    public String open(String name, String password, String address) {
        return sessions.open(verified(name, password, address));
    }

    /** Hashes outside of any transaction, since that takes long. */
    private User verified(String name, String password, String address) {
        limit.check(name, address);
        Optional<User> user = QuarkusTransaction.requiringNew().call(() -> users.findByName(name))
                .filter(found -> found.active);
        String hash = user.map(found -> found.passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            limit.failed(name, address);
            throw new AuthenticationFailedException();
        }
        if (passwords.isOutdated(hash)) {
            String anew = passwords.hash(password);
            QuarkusTransaction.requiringNew().run(() -> users.replaceHash(user.get().id, hash, anew));
        }
        return user.get();
    }

    private SecurityIdentity byToken(String token, Predicate<AccessToken> right) {
        return QuarkusTransaction.requiringNew().call(() -> tokens.findByHash(TokenText.hash(token)))
                .filter(found -> found.user.active && right.test(found))
                .map(found -> (SecurityIdentity) identity(found.user).addAttribute(TOKEN_ID, found.id).build())
                .orElseThrow(AuthenticationFailedException::new);
    }

    private static QuarkusSecurityIdentity.Builder identity(User user) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name))
                .addRoles(user.role.granted())
                .addAttribute(USER_ID, user.id);
        if (user.authorId != null) {
            identity.addAttribute(AUTHOR_ID, user.authorId);
        }
        return identity;
    }
}
