package dev.byline.wordpress.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.byline.http.Dialect;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says in WordPress' words what fails below {@code /wp-json} before, beside or beneath a route. */
@ApplicationScoped
public class RestDialect implements Dialect {

    @Inject
    RestHeaders standard;

    @Override
    public boolean isSpokenBy(HttpServerRequest request) {
        return isBelow(request.path());
    }

    /** Whether a path, or a request target, is one of WordPress' REST API. */
    static boolean isBelow(String path) {
        return path != null && path.startsWith(RestUrls.PREFIX)
                && (path.length() == RestUrls.PREFIX.length() || "/?#".indexOf(path.charAt(RestUrls.PREFIX.length())) >= 0);
    }

    @Override
    public Refusal word(Problem problem, HttpServerRequest request) {
        RestError error = of(problem, request.getHeader("Authorization") != null);
        // TRACE never gets as far as WordPress: its web server refuses it.
        boolean refusedByServer = HttpMethod.TRACE.equals(request.method());
        Map<String, String> headers = new LinkedHashMap<>(standard.all());
        headers.put("Cache-Control", "no-store");
        headers.putAll(error.headers());
        if (refusedByServer) {
            headers.put("Allow", "OPTIONS, GET, POST, PUT, PATCH, DELETE");
        }
        return new Refusal(refusedByServer ? 405 : error.status(), headers, PhpJson.write(error.body()));
    }

    /**
     * A problem of the features' services as WordPress would say it.
     *
     * @param credentials whether any were sent
     */
    static RestError of(Problem problem, boolean credentials) {
        int status = problem.type().status();
        String said = problem.getMessage() == null ? problem.type().title() + "." : problem.getMessage() + ".";
        RestError error = switch (problem.type()) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> RestError.noRoute();
            // Neither the name nor the password may be told to be the wrong one.
            case UNAUTHENTICATED -> credentials ? RestError.of(401, "incorrect_password",
                    "The provided username or application password is incorrect.")
                    : RestError.of(401, "rest_not_logged_in", "You are not currently logged in.");
            case FORBIDDEN -> RestError.of(403, "rest_forbidden", "Sorry, you are not allowed to do that.");
            case WRONG_PASSWORD -> RestError.of(403, "rest_post_incorrect_password", "Incorrect post password.");
            case INVALID_REQUEST -> invalid(problem);
            case INTERNAL_ERROR -> RestError.of(500, "internal_server_error",
                    "There has been a critical error on this website.");
            default -> RestError.of(status, "rest_" + problem.type().name().toLowerCase(Locale.ROOT), said);
        };
        problem.headers().forEach(error::header);
        return error;
    }

    private static RestError invalid(Problem problem) {
        Map<String, Object> params = new LinkedHashMap<>();
        Map<String, Object> details = new LinkedHashMap<>();
        for (FieldError field : problem.errors()) {
            params.put(field.field(), field.message());
            details.put(field.field(), RestError.detail("rest_" + field.code(), field.message()).body());
        }
        return RestError.of(400, "rest_invalid_param", "Invalid parameter(s): " + String.join(", ", params.keySet()))
                .with("params", params).with("details", details);
    }
}
