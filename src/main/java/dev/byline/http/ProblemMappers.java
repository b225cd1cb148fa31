package dev.byline.http;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.byline.data.DatabaseAway;
import io.quarkus.arc.All;
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

    @Inject
    @All
    List<Dialect> dialects;

    @ServerExceptionMapper
    Response problem(Problem problem, HttpServerRequest request) {
        return refuse(problem, request);
    }

    /** A problem in the words that the sender of the request expects. */
    private Response refuse(Problem problem, HttpServerRequest request) {
        for (Dialect dialect : dialects) {
            if (dialect.isSpokenBy(request)) {
                Dialect.Refusal refusal = dialect.word(problem, request);
                Response.ResponseBuilder answer = Response.status(refusal.status()).entity(refusal.body());
                refusal.headers().forEach(answer::header);
                return answer.build();
            }
        }
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
        return refuse(type == ProblemType.METHOD_NOT_ALLOWED || type == ProblemType.NOT_FOUND
                ? methods.refusal(request.path(), request.method().name()) : Problem.of(type), request);
    }

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    Response unauthenticated(SecurityException refusal, HttpServerRequest request) {
        return refuse(Problem.of(ProblemType.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal, HttpServerRequest request) {
        return refuse(Problem.of(ProblemType.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException conflict, HttpServerRequest request) {
        return refuse(Problem.of(ProblemType.PRECONDITION_FAILED), request);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure, HttpServerRequest request) {
        if (isUnreadableForm(failure)) {
            return refuse(Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not a well-formed form"), request);
        }
        if (DatabaseAway.isCauseOf(failure)) {
            DatabaseAway.note(failure);
            return refuse(databaseAway(), request);
        }
        if (isClientGone(failure)) {
            // Nobody reads the answer, and everybody can cause it: no line in the log.
            return refuse(Problem.of(ProblemType.MALFORMED_REQUEST), request);
        }
        // Messages of database drivers quote values, which may be private: only the trail of classes is logged.
        LOG.errorf("Request failed: %s", trail(failure));
        LOG.debug("Details", failure);
        return refuse(Problem.of(ProblemType.INTERNAL_ERROR), request);
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
