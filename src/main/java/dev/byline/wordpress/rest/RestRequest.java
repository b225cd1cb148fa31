package dev.byline.wordpress.rest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.byline.security.Caller;

/**
 * A request to a route. Parameters come, in this order, from the path, a JSON body, a form, the query, and the defaults of
 * the endpoint's arguments. Values of arguments are clean when the handler sees them: {@link Long}, {@link Double},
 * {@link Boolean}, {@link String}, {@link List}, {@link Map}.
 */
public final class RestRequest {

    private final String method;
    private final String path;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final RestBody body;
    private final Map<String, Object> query;
    private final Map<String, Object> defaults = new LinkedHashMap<>();
    private final Map<String, Object> clean = new HashMap<>();
    private final Map<Object, Object> memory;
    private final Caller caller;
    private final RestUrls urls;
    private final Fields fields;

    RestRequest(String method, String path, RestBody body, Map<String, Object> query, Map<Object, Object> memory,
            Caller caller, RestUrls urls) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.query = query;
        this.memory = memory;
        this.caller = caller;
        this.urls = urls;
        this.fields = Fields.of(parameter("_fields"));
    }

    /** The method in capitals, after any override; {@code GET} for {@code HEAD}. */
    public String method() {
        return method;
    }

    /** The path below {@code /wp-json}, without a slash at its end. */
    public String path() {
        return path;
    }

    /** Who sent it. */
    public Caller caller() {
        return caller;
    }

    /** Whether anybody is signed in. */
    public boolean isSignedIn() {
        return caller.isDesk();
    }

    /** The fields that the answer needs: what is costly may be left out where it is not among them. */
    public Fields fields() {
        return fields;
    }

    /** {@code view}, {@code embed} or {@code edit}. */
    public String context() {
        String context = text("context");
        return context == null ? "view" : context;
    }

    /** Answers in another context than was asked for: writes show what they wrote as it is to be edited. */
    public void showIn(String context) {
        clean.put("context", context);
    }

    /** The value of a parameter, {@code null} if it was not sent and has no default. */
    public Object get(String name) {
        if (clean.containsKey(name)) {
            return clean.get(name);
        }
        Object sent = parameter(name);
        return sent != null ? sent : defaults.get(name);
    }

    /** Whether the client sent it, with a value other than null. */
    public boolean sent(String name) {
        return parameter(name) != null;
    }

    /** Whether the client sent it, be it null. */
    public boolean mentions(String name) {
        return sources().stream().anyMatch(source -> source.containsKey(name));
    }

    /** A text, {@code null} if there is none. */
    public String text(String name) {
        Object value = get(name);
        return value == null ? null : PhpValues.toText(value);
    }

    /** A whole number. */
    public long number(String name, long otherwise) {
        Object value = get(name);
        return value == null ? otherwise : PhpValues.toLong(value);
    }

    /** The number in the path, such as {@code id}. */
    public long id() {
        return number("id", 0);
    }

    /** Whether it is true; {@code false} if it was not sent. */
    public boolean flag(String name) {
        return PhpValues.toBoolean(get(name));
    }

    /** A list of texts; empty if there is none. */
    public List<String> words(String name) {
        List<?> list = PhpValues.toList(get(name));
        return list == null ? List.of() : list.stream().map(PhpValues::toText).toList();
    }

    /** A list of ids; empty if there is none. */
    public List<Long> ids(String name) {
        List<?> list = PhpValues.toList(get(name));
        return list == null ? List.of() : list.stream().map(PhpValues::toLong).toList();
    }

    /**
     * What has been found once for this request, or for any other that is answered together with it: what a permission
     * looks up, the handler needs not look up again.
     *
     * @param key names the thing, such as {@code List.of("post", 42)}
     */
    @SuppressWarnings("unchecked")
    public <T> T memo(Object key, Supplier<T> finder) {
        if (!memory.containsKey(key)) {
            memory.put(key, finder.get());
        }
        return (T) memory.get(key);
    }

    /** Puts what was gathered beforehand where {@link #memo} finds it. */
    public void remember(Object key, Object value) {
        memory.put(key, value);
    }

    /** The address of another page of this collection, with all that was sent in the query. */
    String linkToPage(long page) {
        Map<String, Object> all = new LinkedHashMap<>();
        query.forEach((name, value) -> all.put(name, clean.getOrDefault(name, value)));
        all.put("page", page);
        return urls.route(path) + "?" + PhpQuery.write(all);
    }

    /** Why the body could not be read, {@code null} if it could. */
    RestError unreadable() {
        return body.error();
    }

    /** The parameters of the query as they came. */
    Map<String, Object> query() {
        return query;
    }

    /** Where parameters come from, first before last. */
    List<Map<String, Object>> sources() {
        return List.of(variables, body.json(), body.form(), query);
    }

    private Object parameter(String name) {
        for (Map<String, Object> source : sources()) {
            Object value = source.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    void matched(Map<String, Object> found) {
        variables.putAll(found);
    }

    void defaults(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument.schema().word("default") != null) {
                defaults.put(argument.name(), argument.schema().word("default"));
            }
        }
    }

    void clean(String name, Object value) {
        clean.put(name, value);
    }

    /** The same parameters, shared memory, another path: what is embedded in an answer to this request. */
    RestRequest embedded(String otherPath, Map<String, Object> otherQuery) {
        return new RestRequest("GET", otherPath, new RestBody(Map.of(), Map.of(), null), otherQuery, memory, caller, urls);
    }
}
