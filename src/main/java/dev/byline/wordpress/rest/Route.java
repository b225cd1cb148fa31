package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with the endpoints below it. Several beans may declare the same path: their endpoints are put together.
 *
 * @param path      as WordPress prints it, such as {@code /wp/v2/posts/(?P<id>[\d]+)}; matched in any case
 * @param endpoints in the order GET, POST, DELETE
 * @param schema    of the things that it answers, {@code null} for none
 */
public record Route(String path, List<Endpoint> endpoints, Schema schema) {

    private static final Pattern VARIABLE = Pattern.compile("\\(\\?P<(\\w+)>");
    private static final List<String> ORDER = List.of("GET", "POST", "DELETE");

    /** A route. */
    public static Route of(String path, Schema schema, Endpoint... endpoints) {
        return new Route(path, List.of(endpoints), schema);
    }

    /** Both in one. */
    Route and(Route other) {
        List<Endpoint> all = new ArrayList<>(endpoints);
        all.addAll(other.endpoints);
        all.sort(Comparator.comparingInt(endpoint -> ORDER.indexOf(endpoint.methods().get(0))));
        return new Route(path, List.copyOf(all), schema != null ? schema : other.schema);
    }

    /** The first part of the path that names an API, such as {@code wp/v2}; empty for the index. */
    String namespace() {
        String[] parts = path.substring(1).split("/");
        return parts.length < 2 ? "" : parts[0] + "/" + parts[1];
    }

    boolean hasVariables() {
        return VARIABLE.matcher(path).find();
    }

    /** Java's way to write the path. */
    Pattern pattern() {
        return Pattern.compile(VARIABLE.matcher(path).replaceAll(name -> "(?<" + group(name.group(1)) + ">"),
                Pattern.CASE_INSENSITIVE);
    }

    /** Java's groups have no underscores in their names. */
    private static String group(String variable) {
        return variable.replace("_", "0");
    }

    Map<String, Object> variables(Matcher match) {
        Map<String, Object> values = new LinkedHashMap<>();
        Matcher names = VARIABLE.matcher(path);
        while (names.find()) {
            String value = match.group(group(names.group(1)));
            if (value != null) {
                values.put(names.group(1), value);
            }
        }
        return values;
    }
}
