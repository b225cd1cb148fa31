package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.data.Reading;
import dev.byline.http.Problem;
import dev.byline.pagecache.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Brings requests to their routes and answers back: checks, permission, handler, {@code Allow}, {@code _fields},
 * {@code _embed} and {@code _envelope} (WordPress: {@code WP_REST_Server}).
 */
@ApplicationScoped
public class RestServer {

    @Inject
    RouteTable table;

    @Inject
    RouteData descriptions;

    @Inject
    Embedding embedding;

    @Inject
    Shown shown;

    /** Answers a request that only reads, in one transaction. */
    @Reading(together = true)
    public RestAnswer read(RestRequest request) {
        return serve(request);
    }

    /** Answers a request that writes; its endpoint brings its own transactions. */
    public RestAnswer write(RestRequest request) {
        return serve(request);
    }

    private RestAnswer serve(RestRequest request) {
        RestAnswer answer = chosen(request, dispatch(request));
        if (answer.isError()) {
            shown.onlyToTheCaller();
        }
        Object embed = request.query().get("_embed");
        RestAnswer whole = embed == null || answer.isError() ? answer
                : answer.withData(embedding.into(answer.data(), request, embed));
        return request.query().containsKey("_envelope") ? enveloped(whole) : whole;
    }

    /** What {@code _fields} leaves; the index keeps its links, by which clients go on. */
    private static RestAnswer chosen(RestRequest request, RestAnswer answer) {
        RestAnswer chosen = request.fields().filter(answer);
        if (request.path().equals("/") && answer.data() instanceof Map<?, ?> index && index.containsKey("_links")
                && chosen.data() != answer.data()) {
            Map<Object, Object> whole = new LinkedHashMap<>(chosen.data() instanceof Map<?, ?> map ? map : Map.of());
            whole.put("_links", index.get("_links"));
            return chosen.withData(whole);
        }
        return chosen;
    }

    private RestAnswer dispatch(RestRequest request) {
        if (request.method().equals("OPTIONS")) {
            return describe(request);
        }
        Optional<RouteTable.Match> match = table.find(request.path(), request.method());
        if (match.isEmpty()) {
            return RestAnswer.of(RestError.noRoute());
        }
        RestAnswer answer;
        try {
            prepare(request, match.get());
            answer = call(request, match.get().endpoint());
        } catch (RestError error) {
            answer = RestAnswer.of(error);
        }
        return withAllow(answer, request, match.get().route());
    }

    private RestAnswer describe(RestRequest request) {
        RouteTable.Match match = table.find(request.path()).orElse(null);
        if (match == null) {
            return RestAnswer.of(RestError.noRoute());
        }
        request.matched(match.variables());
        return withAllow(RestAnswer.of(descriptions.describe(match.route(), true)), request, match.route());
    }

    /** Names the request's values and makes them clean. */
    void prepare(RestRequest request, RouteTable.Match match) {
        request.matched(match.variables());
        request.defaults(match.endpoint().arguments());
        ArgumentCheck.run(request, match.endpoint().arguments());
    }

    /** Asks for permission and calls the handler. */
    RestAnswer call(RestRequest request, Endpoint endpoint) {
        try {
            endpoint.permission().check(request);
            return endpoint.handler().answer(request);
        } catch (RestError error) {
            return RestAnswer.of(error);
        } catch (Problem problem) {
            return RestAnswer.of(RestDialect.of(problem, request.isSignedIn()));
        }
    }

    /** The methods that this caller may use; none are named where there are none. */
    private RestAnswer withAllow(RestAnswer answer, RestRequest request, Route route) {
        List<String> allowed = new ArrayList<>();
        for (Endpoint endpoint : route.endpoints()) {
            try {
                endpoint.permission().check(request);
                endpoint.methods().stream().filter(method -> !allowed.contains(method)).forEach(allowed::add);
            } catch (RestError | Problem refused) {
                // Its methods are not for this caller.
            }
        }
        return allowed.isEmpty() ? answer : answer.header("Allow", String.join(", ", allowed));
    }

    private static RestAnswer enveloped(RestAnswer answer) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("body", answer.data());
        envelope.put("status", answer.status());
        envelope.put("headers", answer.headers().isEmpty() ? List.of() : answer.headers());
        return RestAnswer.of(envelope);
    }
}
