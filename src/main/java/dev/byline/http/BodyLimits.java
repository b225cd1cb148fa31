package dev.byline.http;

import java.util.OptionalLong;
import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Refuses bodies that are too large before anything reads them. Uploads to import may be as large as
 * {@code quarkus.http.limits.max-body-size} allows and go to disk; everything else is read into memory.
 */
@ApplicationScoped
public class BodyLimits {

    /** Where the limit for one request stands while Quarkus reads its body. */
    private static final String QUARKUS_LIMIT = "io.quarkus.max-request-size";
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final int BEFORE_AUTHENTICATION = 1000;

    /** Limits on what a client may send, and on what it may get at once. */
    @ConfigMapping(prefix = "byline.http")
    public interface Config {

        /** Bytes that the body of any request but an import may have. */
        @WithDefault("2097152")
        long maxBody();

        /** Characters that the texts in one answer may have together; one text comes in any case. */
        @WithDefault("4194304")
        long maxText();
    }

    @Inject
    Config config;

    @Inject
    RouterProblems problems;

    void install(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_AUTHENTICATION);
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.normalizedPath().equals("/api/v1/imports")) {
            context.next();
            return;
        }
        OptionalLong length = length(request.getHeader("Content-Length"));
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        String type = request.getHeader("Content-Type");
        if (length.isPresent() && length.getAsLong() > config.maxBody()) {
            problems.answer(context, Problem.of(ProblemType.TOO_LARGE, "At most " + config.maxBody() + " bytes")
                    .header("Connection", "close"));
        } else if (chunked && type != null && type.regionMatches(true, 0, "multipart/", 0, 10)) {
            // Multipart bodies are parsed under the general limit, so their length must be known first.
            problems.answer(context, Problem.of(ProblemType.LENGTH_REQUIRED).header("Connection", "close"));
        } else {
            context.put(QUARKUS_LIMIT, config.maxBody());
            context.next();
        }
    }

    /** The length that a header says; empty if it says none. */
    static OptionalLong length(String header) {
        return header != null && DIGITS.matcher(header).matches() ? OptionalLong.of(Long.parseLong(header))
                : OptionalLong.empty();
    }
}
