package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Puts what links lead to into the items that have them (WordPress: {@code embed_links}), by calls inside this process.
 * Each address is asked for once, and endpoints may {@link Endpoint#preparation() prepare} for all of them together.
 */
@ApplicationScoped
public class Embedding {

    @Inject
    RouteTable table;

    @Inject
    RestServer server;

    @Inject
    RestUrls urls;

    /** A call that is yet to be made. */
    private record Call(String address, RestRequest request, Endpoint endpoint) {
    }

    /**
     * The data with {@code _embedded} in each item.
     *
     * @param wanted the value of {@code _embed}: names of relations, or nothing, {@code true} or {@code 1} for all
     */
    Object into(Object data, RestRequest request, Object wanted) {
        List<String> names = names(wanted);
        List<Map<?, ?>> items = new ArrayList<>();
        for (Object each : data instanceof List<?> list ? list : List.of(data)) {
            if (each instanceof Map<?, ?> item) {
                items.add(item);
            }
        }
        Map<String, Object> found = fetch(items, names, request);
        if (!(data instanceof List<?> list)) {
            return data instanceof Map<?, ?> item ? embed(item, names, found) : data;
        }
        List<Object> embedded = new ArrayList<>();
        list.forEach(each -> embedded.add(each instanceof Map<?, ?> item ? embed(item, names, found) : each));
        return embedded;
    }

    private static List<String> names(Object wanted) {
        List<?> list = PhpValues.toList(wanted);
        return list == null || list.isEmpty() || list.equals(List.of("true")) || list.equals(List.of("1"))
                ? List.of() : list.stream().map(PhpValues::toText).toList();
    }

    private Map<String, Object> fetch(List<Map<?, ?>> items, List<String> names, RestRequest request) {
        Map<String, Object> found = new LinkedHashMap<>();
        List<Call> calls = new ArrayList<>();
        for (Map<?, ?> item : items) {
            links(item, names).forEach((relation, links) -> {
                for (Map<?, ?> link : links) {
                    String address = String.valueOf(link.get("href"));
                    if (Boolean.TRUE.equals(link.get("embeddable")) && !found.containsKey(address)) {
                        found.put(address, List.of());
                        begin(address, request, found, calls);
                    }
                }
            });
        }
        Map<Endpoint, List<RestRequest>> together = new LinkedHashMap<>();
        calls.forEach(call -> together.computeIfAbsent(call.endpoint, unused -> new ArrayList<>()).add(call.request));
        together.forEach((endpoint, requests) -> endpoint.preparation().accept(requests));
        calls.forEach(call -> found.put(call.address, server.call(call.request, call.endpoint).data()));
        return found;
    }

    private void begin(String address, RestRequest request, Map<String, Object> found, List<Call> calls) {
        String route = urls.routeOf(address);
        if (route == null) {
            return;
        }
        int question = route.indexOf('?');
        Map<String, Object> query = new LinkedHashMap<>(question < 0 ? Map.of() : PhpQuery.parse(route.substring(question + 1)));
        query.putIfAbsent("context", "embed");
        RestRequest embedded = request.embedded(question < 0 ? route : route.substring(0, question), query);
        RouteTable.Match match = table.find(embedded.path(), "GET").orElse(null);
        try {
            if (match == null) {
                throw RestError.noRoute();
            }
            server.prepare(embedded, match);
            calls.add(new Call(address, embedded, match.endpoint()));
        } catch (RestError error) {
            found.put(address, error.body());
        }
    }

    private static Object embed(Map<?, ?> item, List<String> names, Map<String, Object> found) {
        Map<String, Object> embedded = new LinkedHashMap<>();
        links(item, names).forEach((relation, links) -> {
            List<Object> all = new ArrayList<>();
            for (Map<?, ?> link : links) {
                all.add(Boolean.TRUE.equals(link.get("embeddable")) ? found.get(String.valueOf(link.get("href"))) : List.of());
            }
            if (all.stream().anyMatch(each -> !List.of().equals(each))) {
                embedded.put(relation, all);
            }
        });
        if (embedded.isEmpty()) {
            return item;
        }
        Map<Object, Object> whole = new LinkedHashMap<>(item);
        whole.put("_embedded", embedded);
        return whole;
    }

    private static Map<String, List<Map<?, ?>>> links(Map<?, ?> item, List<String> names) {
        Map<String, List<Map<?, ?>>> all = new LinkedHashMap<>();
        if (item.get("_links") instanceof Map<?, ?> links) {
            links.forEach((relation, list) -> {
                if ((names.isEmpty() || names.contains(relation)) && list instanceof List<?> each) {
                    List<Map<?, ?>> maps = new ArrayList<>();
                    each.forEach(link -> maps.add((Map<?, ?>) link));
                    all.put((String) relation, maps);
                }
            });
        }
        return all;
    }
}
