package dev.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every route that the service says it has. */
public final class Routes {

    private Routes() {
    }

    /**
     * One route.
     *
     * @param path       with its variables in braces
     * @param method     in capitals
     * @param parameters names of its query parameters
     * @param endless    whether its answer goes on until somebody closes the connection
     */
    public record Route(String path, String method, List<String> parameters, boolean endless) {
    }

    /** All routes of the OpenAPI document. */
    @SuppressWarnings("unchecked")
    public static List<Route> all() {
        Map<String, Map<String, Object>> paths = Api.reader().basePath("").get("/q/openapi?format=json")
                .then().statusCode(200).extract().jsonPath().getMap("paths");
        List<Route> routes = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> map) {
                List<Map<String, Object>> parameters = (List<Map<String, Object>>) ((Map<String, Object>) map)
                        .getOrDefault("parameters", List.of());
                routes.add(new Route(path, method.toUpperCase(Locale.ROOT), parameters.stream()
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> (String) parameter.get("name")).toList(),
                        String.valueOf(map.get("responses")).contains("text/event-stream")));
            }
        }));
        return routes;
    }
}
