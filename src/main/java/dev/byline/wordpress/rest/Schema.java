package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value may be, in the words of JSON Schema that WordPress knows. Never changes; each method answers a copy. The
 * words are printed in the order in which they were given.
 */
public final class Schema {

    private final Map<String, Object> words;

    private Schema(Map<String, Object> words) {
        this.words = words;
    }

    /** Anything, until more is said. */
    public static Schema any() {
        return new Schema(Map.of());
    }

    /** A text. */
    public static Schema string() {
        return any().with("type", "string");
    }

    /** A whole number. */
    public static Schema integer() {
        return any().with("type", "integer");
    }

    /** A number. */
    public static Schema number() {
        return any().with("type", "number");
    }

    /** True or false. */
    public static Schema bool() {
        return any().with("type", "boolean");
    }

    /** A list; also sent as a text with commas. */
    public static Schema array(Schema items) {
        return any().with("type", "array").with("items", items);
    }

    /** An object; see {@link #property}. */
    public static Schema object() {
        return any().with("type", "object");
    }

    /** A thing that a route answers; its {@link #property properties} follow. */
    public static Schema item(String title) {
        return any().with("$schema", "http://json-schema.org/draft-04/schema#").with("title", title)
                .with("type", "object").with("properties", Map.of());
    }

    /** Adds one more word, or changes its value. */
    public Schema with(String word, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(words);
        more.put(word, value);
        return new Schema(Collections.unmodifiableMap(more));
    }

    /** The value where none was sent. */
    public Schema defaults(Object value) {
        return with("default", value);
    }

    /** The only values that it may have. */
    public Schema oneOf(String... values) {
        return with("enum", List.of(values));
    }

    /** The only values that it may have. */
    public Schema oneOf(List<String> values) {
        return with("enum", List.copyOf(values));
    }

    /** {@code date-time}, {@code email}, {@code ip}, {@code uri} or {@code uuid}. */
    public Schema format(String name) {
        return with("format", name);
    }

    /** The least number. */
    public Schema min(long least) {
        return with("minimum", least);
    }

    /** The greatest number. */
    public Schema max(long greatest) {
        return with("maximum", greatest);
    }

    /** The contexts that show it: {@code view}, {@code embed}, {@code edit}. */
    public Schema contexts(String... names) {
        return with("context", List.of(names));
    }

    /** Clients cannot write it. */
    public Schema readonly() {
        return with("readonly", true);
    }

    /** Adds a property to an object. */
    public Schema property(String name, Schema value) {
        Map<String, Object> all = new LinkedHashMap<>(properties());
        all.put(name, value);
        return with("properties", Collections.unmodifiableMap(all));
    }

    /** The properties of an object; empty if none are known. */
    @SuppressWarnings("unchecked")
    public Map<String, Schema> properties() {
        return (Map<String, Schema>) words.getOrDefault("properties", Map.of());
    }

    /** What each of a list's entries may be, {@code null} if that is not said. */
    Schema items() {
        return (Schema) words.get("items");
    }

    /** Schemas of which one has to fit; empty if there are none. */
    @SuppressWarnings("unchecked")
    List<Schema> alternatives() {
        return (List<Schema>) words.getOrDefault("oneOf", List.of());
    }

    /** One type or several; empty if any will do. */
    @SuppressWarnings("unchecked")
    List<String> types() {
        Object type = words.get("type");
        return type == null ? List.of() : type instanceof String one ? List.of(one) : (List<String>) type;
    }

    /** A word's value, {@code null} if it is not said. */
    public Object word(String name) {
        return words.get(name);
    }

    /** Whether a context shows it. What names no context is shown in all. */
    public boolean isIn(String context) {
        return !(words.get("context") instanceof List<?> contexts) || contexts.contains(context);
    }

    /** Leaves of an item what a context shows (WordPress: {@code rest_filter_response_by_context}). */
    public Map<String, Object> filter(Map<String, Object> item, String context) {
        Map<String, Object> kept = new LinkedHashMap<>();
        item.forEach((name, value) -> {
            Schema schema = properties().get(name);
            if (schema == null) {
                kept.put(name, value);
            } else if (schema.isIn(context)) {
                kept.put(name, schema.properties().isEmpty() || !(value instanceof Map<?, ?>) ? value
                        : schema.filter(asMap(value), context));
            }
        });
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    /** All words with their values. */
    Map<String, Object> words() {
        return words;
    }

    /** All words as JSON has them. */
    Map<String, Object> print() {
        Map<String, Object> printed = new LinkedHashMap<>();
        words.forEach((word, value) -> printed.put(word, print(value)));
        return printed;
    }

    private static Object print(Object value) {
        if (value instanceof Schema schema) {
            return schema.print();
        }
        if (value instanceof Map<?, ?> map) {
            // PHP has one kind of array: an empty object is a list.
            Map<Object, Object> printed = new LinkedHashMap<>();
            map.forEach((name, each) -> printed.put(name, print(each)));
            return printed.isEmpty() ? List.of() : printed;
        }
        if (value instanceof List<?> list) {
            List<Object> printed = new ArrayList<>();
            list.forEach(each -> printed.add(print(each)));
            return printed;
        }
        return value;
    }
}
