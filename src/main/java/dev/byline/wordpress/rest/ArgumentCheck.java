package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks and cleans the arguments of a request in WordPress' two rounds; see {@link Argument}. */
final class ArgumentCheck {

    private final Map<String, Object> params = new LinkedHashMap<>();
    private final Map<String, Object> details = new LinkedHashMap<>();

    private ArgumentCheck() {
    }

    /**
     * Leaves clean values in the request.
     *
     * @throws RestError 400 with everything that a round found
     */
    static void run(RestRequest request, List<Argument> arguments) {
        if (request.unreadable() != null) {
            throw request.unreadable();
        }
        List<String> missing = arguments.stream().filter(each -> each.required() && request.get(each.name()) == null)
                .map(Argument::name).toList();
        if (!missing.isEmpty()) {
            throw RestError.of(400, "rest_missing_callback_param", "Missing parameter(s): " + String.join(", ", missing))
                    .with("params", missing);
        }
        new ArgumentCheck().first(request, arguments);
        new ArgumentCheck().second(request, arguments);
    }

    private void first(RestRequest request, List<Argument> arguments) {
        for (Argument argument : arguments) {
            Object value = request.get(argument.name());
            if (argument.early() && value != null) {
                add(argument.name(), SchemaCheck.find(value, argument.schema(), argument.name()));
            }
        }
        refuse();
    }

    private void second(RestRequest request, List<Argument> arguments) {
        for (String name : inOrder(request, arguments)) {
            Argument argument = arguments.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
            Object value = request.get(name);
            if (argument == null || value == null) {
                continue;
            }
            try {
                request.clean(name, argument.sanitizer() != null ? argument.sanitizer().clean(value, request)
                        : cleaned(argument, value));
            } catch (RestError wrong) {
                add(name, wrong);
            }
        }
        refuse();
    }

    private static Object cleaned(Argument argument, Object value) {
        RestError wrong = argument.early() ? null : SchemaCheck.find(value, argument.schema(), argument.name());
        if (wrong != null) {
            throw wrong;
        }
        return SchemaClean.clean(value, argument.schema());
    }

    /** The names in the order in which they were sent; after them those that only have defaults. */
    private static Set<String> inOrder(RestRequest request, List<Argument> arguments) {
        Set<String> names = new LinkedHashSet<>();
        List<Map<String, Object>> sources = new ArrayList<>(request.sources());
        // Values in the path come last, as in WordPress.
        sources.add(sources.remove(0));
        sources.forEach(source -> names.addAll(source.keySet()));
        arguments.forEach(argument -> names.add(argument.name()));
        return names;
    }

    private void add(String name, RestError wrong) {
        if (wrong != null) {
            params.put(name, wrong.getMessage());
            details.put(name, wrong.body());
        }
    }

    private void refuse() {
        if (!params.isEmpty()) {
            throw RestError.of(400, "rest_invalid_param", "Invalid parameter(s): " + String.join(", ", params.keySet()))
                    .with("params", params).with("details", details);
        }
    }
}
