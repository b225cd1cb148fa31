package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes of a value what its schema says that it is (WordPress: {@code rest_sanitize_value_from_schema}). */
final class SchemaClean {

    private SchemaClean() {
    }

    /**
     * The clean value: {@link Long}, {@link Double}, {@link Boolean}, {@link String}, {@link List} or {@link Map}.
     *
     * @param value one that {@link SchemaCheck} found nothing wrong with
     */
    static Object clean(Object value, Schema schema) {
        Schema alternative = schema.alternatives().isEmpty() ? null : SchemaCheck.alternative(value, schema, "");
        if (alternative != null) {
            return clean(value, alternative);
        }
        return switch (schema.types().isEmpty() ? "" : schema.types().get(0)) {
            case "integer" -> PhpValues.toLong(value);
            case "number" -> PhpValues.toDouble(value);
            case "boolean" -> PhpValues.toBoolean(value);
            case "string" -> PhpValues.toText(value);
            case "array" -> list(value, schema);
            case "object" -> object(value, schema);
            default -> value;
        };
    }

    private static List<?> list(Object value, Schema schema) {
        List<?> list = PhpValues.toList(value);
        if (list == null) {
            return List.of();
        }
        List<Object> cleaned = new ArrayList<>();
        list.forEach(each -> cleaned.add(schema.items() == null ? each : clean(each, schema.items())));
        return cleaned;
    }

    private static Map<?, ?> object(Object value, Schema schema) {
        if (!(value instanceof Map<?, ?> object)) {
            return Map.of();
        }
        Map<Object, Object> cleaned = new LinkedHashMap<>();
        object.forEach((name, each) -> {
            Schema property = schema.properties().get(name);
            if (property != null || !Boolean.FALSE.equals(schema.word("additionalProperties"))) {
                cleaned.put(name, property == null ? each : clean(each, property));
            }
        });
        return cleaned;
    }
}
