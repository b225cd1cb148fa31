package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.arc.All;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All routes that were declared. */
@ApplicationScoped
public class RouteTable {

    /** As long as paths are looked at; no route is nearly as long. */
    private static final int LONGEST = 500;

    @Inject
    @All
    List<RestRoutes> declared;

    private final List<Known> known = new ArrayList<>();

    private record Known(Route route, Pattern pattern) {
    }

    /** A route that a path fits, with an endpoint for the method. */
    record Match(Route route, Endpoint endpoint, Map<String, Object> variables) {
    }

    @PostConstruct
    void gather() {
        Map<String, Route> byPath = new LinkedHashMap<>();
        declared.stream().flatMap(each -> each.routes().stream())
                .forEach(route -> byPath.merge(route.path(), route, Route::and));
        byPath.values().forEach(route -> known.add(new Known(route, route.pattern())));
    }

    /** All routes, in the order of their declaration. */
    List<Route> all() {
        return known.stream().map(Known::route).toList();
    }

    /** The first route for a path that has an endpoint for the method. */
    Optional<Match> find(String path, String method) {
        return search(path, method);
    }

    /** The first route for a path; its match has no endpoint. */
    Optional<Match> find(String path) {
        return search(path, null);
    }

    private Optional<Match> search(String path, String method) {
        for (Known each : path.length() > LONGEST ? List.<Known>of() : known) {
            Matcher matcher = each.pattern.matcher(path);
            if (matcher.matches()) {
                Endpoint endpoint = method == null ? null : each.route.endpoints().stream()
                        .filter(one -> one.takes(method)).findFirst().orElse(null);
                if (method == null || endpoint != null) {
                    return Optional.of(new Match(each.route, endpoint, each.route.variables(matcher)));
                }
            }
        }
        return Optional.empty();
    }
}
