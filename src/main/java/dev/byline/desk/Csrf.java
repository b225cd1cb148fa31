package dev.byline.desk;

import dev.byline.data.SiteSecret;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.Caller;
import dev.byline.security.Origins;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Tells forms of the desk from forged ones (cross-site request forgery): each carries a token that is derived from the
 * session, so that a page elsewhere cannot know it. Where no session is, nothing is taken.
 */
@RequestScoped
public class Csrf {

    /** The header by which a script may send the token instead. */
    static final String HEADER = "X-CSRF-Token";

    private static final String PURPOSE = "desk form";

    @Inject
    Caller caller;

    @Inject
    SiteSecret secret;

    @Inject
    Origins origins;

    @Inject
    HttpServerRequest request;

    /** What the forms of this session carry, empty where there is no session. */
    String token() {
        return caller.session() == null ? "" : secret.token(PURPOSE, caller.session());
    }

    /** Refuses with 403 what no page of this session sent. */
    void require(String field) {
        origins.require(request);
        String given = field != null ? field : request.getHeader(HEADER);
        if (caller.session() == null || given == null || !SiteSecret.equal(token(), given)) {
            throw Problem.of(ProblemType.FORM_EXPIRED, "Load the page again, and send it from there");
        }
    }
}
