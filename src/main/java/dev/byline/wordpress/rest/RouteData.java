package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Routes as {@code OPTIONS} and the index describe them (WordPress: {@code get_data_for_route}). */
@ApplicationScoped
public class RouteData {

    @Inject
    RestUrls urls;

    @Inject
    RouteTable table;

    /** The namespaces of all routes. */
    public List<String> namespaces() {
        return table.all().stream().map(Route::namespace).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** All routes by their paths, or those of one namespace. */
    public Map<String, Object> all(String namespace) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Route route : table.all()) {
            if (namespace == null || route.namespace().equals(namespace)) {
                all.put(route.path(), describe(route, false));
            }
        }
        return all;
    }

    /** One route; with its schema for {@code OPTIONS}. */
    Map<String, Object> describe(Route route, boolean withSchema) {
        Map<String, Object> data = new LinkedHashMap<>();
        Set<String> methods = new LinkedHashSet<>();
        route.endpoints().forEach(endpoint -> methods.addAll(endpoint.methods()));
        data.put("namespace", route.namespace());
        data.put("methods", List.copyOf(methods));
        List<Object> endpoints = new ArrayList<>();
        for (Endpoint endpoint : route.endpoints()) {
            Map<String, Object> one = new LinkedHashMap<>();
            Map<String, Object> arguments = new LinkedHashMap<>();
            endpoint.arguments().forEach(argument -> arguments.put(argument.name(), argument.print()));
            one.put("methods", endpoint.methods());
            one.put("args", arguments.isEmpty() ? List.of() : arguments);
            endpoints.add(one);
        }
        data.put("endpoints", endpoints);
        if (withSchema && route.schema() != null) {
            data.put("schema", route.schema().print());
        }
        if (!route.hasVariables()) {
            data.put("_links", new ItemLinks().to("self", urls.route(route.path())).all());
        }
        return data;
    }
}
