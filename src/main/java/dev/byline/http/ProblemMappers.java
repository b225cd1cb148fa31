package dev.byline.http;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.data.DatabaseAway;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Turns every exception that leaves a resource into a problem document, without class names, SQL or stack traces. */
public final class ProblemMappers {

    /** Answered with 401, so that clients know how to sign in (RFC 9110 §11.6.1). */
    public static final String CHALLENGE = "Bearer realm=\"byline\", Basic realm=\"byline\", charset=\"UTF-8\"";

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String FORM_PARSERS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String FORM_HANDLER = "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(10);

    @Inject
    AllowedMethods methods;

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem);
    }

    /** A problem as an answer: its document, its headers, and never to be kept by a cache. */
    public static Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.document());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, HttpServerRequest request) {
        Response given = refusal.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        ProblemType type = ProblemType.ofStatus(given.getStatus());
        // Where two resources share the beginning of a path, the REST layer calls a wrong method not found.
        return answer(type == ProblemType.METHOD_NOT_ALLOWED || type == ProblemType.NOT_FOUND
                ? methods.refusal(request.path(), request.method().name()) : Problem.of(type));
    }

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    Response unauthenticated(SecurityException refusal) {
        return answer(Problem.of(ProblemType.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal) {
        return answer(Problem.of(ProblemType.FORBIDDEN));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException conflict) {
        return answer(Problem.of(ProblemType.PRECONDITION_FAILED));
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure) {
        if (isUnreadableForm(failure)) {
            return answer(Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not a well-formed form"));
        }
        if (DatabaseAway.isCauseOf(failure)) {
            DatabaseAway.note(failure);
            return answer(databaseAway());
        }
        if (isClientGone(failure)) {
            // Nobody reads the answer, and everybody can cause it: no line in the log.
            return answer(Problem.of(ProblemType.MALFORMED_REQUEST));
        }
        // Messages of database drivers quote values, which may be private: only the trail of classes is logged.
        LOG.errorf("Request failed: %s", trail(failure));
        LOG.debug("Details", failure);
        return answer(Problem.of(ProblemType.INTERNAL_ERROR));
    }

    /** What everybody is told while there is no database. */
    static Problem databaseAway() {
        return Problem.of(ProblemType.UNAVAILABLE).retryAfter(DATABASE_RETRY);
    }

    private static boolean isClientGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException) {
                return true;
            }
        }
        return false;
    }

    /** The REST layer has no exception of its own for forms that it cannot parse: the place tells them from faults. */
    private static boolean isUnreadableForm(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith(FORM_PARSERS) || frame.getClassName().startsWith(FORM_HANDLER)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String trail(Throwable failure) {
        StringBuilder trail = new StringBuilder();
        for (Throwable cause = failure; cause != null && trail.length() < 4000; cause = cause.getCause()) {
            trail.append(trail.isEmpty() ? "" : " caused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                trail.append(String.format(Locale.ROOT, " (SQL state %s)", sql.getSQLState()));
            }
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("dev.byline")) {
                    trail.append(" at ").append(frame);
                    break;
                }
            }
        }
        return trail.toString();
    }
}
