package dev.byline.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.byline.text.PlainText;

/** Converts JSON values to the types that records use, strictly: no number for a text, no text for a number. */
final class JsonValues {

    /** How a nested object becomes a record. */
    interface Binder {
        <T> T bind(ObjectNode node, Class<T> type, String path, List<FieldError> errors);
    }

    private JsonValues() {
    }

    static Object read(JsonNode node, Type type, String path, List<FieldError> errors, Binder binder) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return readList(node, list.getActualTypeArguments()[0], path, errors, binder);
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return readMap(node, map.getActualTypeArguments()[1], path, errors, binder);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return node.isTextual() ? PlainText.withoutControls(node.textValue())
                    : wrong(path, "Must be a string", errors);
        } else if (plain == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : wrong(path, "Must be true or false", errors);
        } else if (plain == Integer.class) {
            return node.isInt() ? (Object) node.intValue() : wrong(path, "Must be a whole number", errors);
        } else if (plain == Long.class) {
            return node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue()
                    : wrong(path, "Must be a whole number", errors);
        } else if (plain == Instant.class) {
            return time(node, path, errors);
        } else if (plain.isEnum()) {
            return constant(node, plain, path, errors);
        } else if (plain.isRecord()) {
            return node instanceof ObjectNode object ? binder.bind(object, plain, path + ".", errors)
                    : wrong(path, "Must be an object", errors);
        }
        throw new IllegalStateException("No JSON for " + type);
    }

    private static Object readList(JsonNode node, Type type, String path, List<FieldError> errors, Binder binder) {
        if (!node.isArray()) {
            return wrong(path, "Must be an array", errors);
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            String place = path + "[" + index + "]";
            Object value = read(node.get(index), type, place, errors, binder);
            if (value != null) {
                values.add(value);
            } else if (node.get(index).isNull()) {
                wrong(place, "Must not be null", errors);
            }
        }
        return values;
    }

    private static Object readMap(JsonNode node, Type type, String path, List<FieldError> errors, Binder binder) {
        if (!node.isObject()) {
            return wrong(path, "Must be an object", errors);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            String place = path + "." + entry.getKey();
            Object value = read(entry.getValue(), type, place, errors, binder);
            if (value != null) {
                values.put(entry.getKey(), value);
            } else if (entry.getValue().isNull()) {
                wrong(place, "Must not be null", errors);
            }
        });
        return values;
    }

    private static Object time(JsonNode node, String path, List<FieldError> errors) {
        try {
            return Times.parse(node.isTextual() ? node.textValue() : "");
        } catch (DateTimeParseException unreadable) {
            return wrong(path, "Must be a time such as 2026-01-31T12:00:00Z", errors);
        }
    }

    private static Object constant(JsonNode node, Class<?> type, String path, List<FieldError> errors) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(constant -> Words.of((Enum<?>) constant)).toList();
        int index = node.isTextual() ? names.indexOf(node.textValue()) : -1;
        return index < 0 ? wrong(path, "Must be one of " + String.join(", ", names), errors)
                : type.getEnumConstants()[index];
    }

    private static Object wrong(String path, String message, List<FieldError> errors) {
        errors.add(new FieldError(path, "invalid_type", message));
        return null;
    }
}
