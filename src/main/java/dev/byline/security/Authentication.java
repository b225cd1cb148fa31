package dev.byline.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import dev.byline.http.ProblemMappers;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Reads {@code Authorization}: Bearer with an access token, or Basic with a user's name and a token or the password.
 * A wrong one is refused even where anonymous readers are welcome. No header means an anonymous reader or, below the
 * desk's path, whoever the session cookie speaks of; a session that is over makes an anonymous reader again.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    /**
     * What the REST layer itself puts here after authentication. But where it finds Quarkus' own, it first looks for the
     * path in a map of all resources, made anew for each request, so that metrics may name the path if it is refused.
     */
    private static final BiConsumer<RoutingContext, Throwable> REFUSAL = (context, failure) -> {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, failure);
        if (!context.failed()) {
            context.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    };

    /** Where there is none, Quarkus would ask all providers of identities for one, which takes as long as a look-up. */
    private static final Uni<SecurityIdentity> ANYBODY =
            Uni.createFrom().item(QuarkusSecurityIdentity.builder().setAnonymous(true).build());

    @Inject
    SignIn signIn;

    @Inject
    ClientAddress clientAddress;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null) {
            String session = SessionCookie.of(context);
            return session == null ? anonymous(context) : check(() -> signIn.bySession(session));
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            String token = header.substring(7).strip();
            if (OwnershipCredential.isOne(token)) {
                // Not a desk credential: the comment that it belongs to checks it.
                return Uni.createFrom().nullItem();
            }
            return check(() -> signIn.byToken(token));
        }
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            String pair = decode(header.substring(6).strip());
            int colon = pair.indexOf(':');
            String address = clientAddress.of(context.request());
            return colon < 1 ? refuse()
                    : check(() -> signIn.byName(pair.substring(0, colon), pair.substring(colon + 1), address));
        }
        return refuse();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", ProblemMappers.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    private static Uni<SecurityIdentity> anonymous(RoutingContext context) {
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, REFUSAL);
        return ANYBODY;
    }

    private static Uni<SecurityIdentity> check(Supplier<SecurityIdentity> credentials) {
        return Uni.createFrom().item(credentials).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Uni<SecurityIdentity> refuse() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static String decode(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            // PostgreSQL takes no text with U+0000; no name has it.
            return pair.indexOf('\0') < 0 ? pair : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
