package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.byline.wordpress.text.EmailAddressCheck;

/** Whether a value is what a schema says (WordPress: {@code rest_validate_value_from_schema}). */
final class SchemaCheck {

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** No query takes more values; no address has room for as many. */
    private static final int MOST_ITEMS = 4000;

    private SchemaCheck() {
    }

    /** What is wrong with it; {@code null} if nothing is. */
    static RestError find(Object value, Schema schema, String name) {
        if (!schema.alternatives().isEmpty()) {
            RestError none = alternative(value, schema, name) == null ? noneFits(value, schema, name) : null;
            if (none != null) {
                return none;
            }
        }
        String type = schema.types().size() == 1 ? schema.types().get(0)
                : schema.types().stream().filter(each -> isOfType(value, each)).findFirst().orElse(null);
        if (!schema.types().isEmpty() && (type == null || !isOfType(value, type))) {
            return RestError.detail("rest_invalid_type",
                    name + " is not of type " + String.join(",", schema.types()) + ".").with("param", name);
        }
        RestError inside = type == null ? null : switch (type) {
            case "object" -> properties(value, schema, name);
            case "array" -> items(value, schema, name);
            case "integer", "number" -> bounds(value, schema, name);
            case "string" -> length((String) value, schema, name);
            default -> null;
        };
        if (inside != null) {
            return inside;
        }
        RestError unlisted = listed(value, schema, name);
        return unlisted != null || !(value instanceof String text) ? unlisted : format(text, schema, name);
    }

    private static boolean isOfType(Object value, String type) {
        return switch (type) {
            case "boolean" -> PhpValues.isBoolean(value);
            case "object" -> value instanceof Map || value instanceof List || "".equals(value);
            case "array" -> PhpValues.toList(value) != null;
            case "integer" -> PhpValues.isInteger(value);
            case "number" -> PhpValues.isNumeric(value);
            case "string" -> value instanceof String;
            default -> value == null;
        };
    }

    /** The first alternative that fits. */
    static Schema alternative(Object value, Schema schema, String name) {
        return schema.alternatives().stream().filter(each -> find(value, each, name) == null).findFirst().orElse(null);
    }

    private static RestError noneFits(Object value, Schema schema, String name) {
        List<RestError> errors = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < schema.alternatives().size(); place++) {
            RestError error = find(value, schema.alternatives().get(place), name);
            if (!(error.code().equals("rest_invalid_type") && name.equals(error.data().get("param")))) {
                errors.add(error);
                places.add(place);
            }
        }
        if (errors.size() == 1) {
            Object title = schema.alternatives().get(places.get(0)).word("title");
            return RestError.detail("rest_no_matching_schema", name + (title == null ? " does not match the expected format."
                    : " is not a valid " + title + ".") + " Reason: " + errors.get(0).getMessage())
                    .with("position", places.get(0));
        }
        List<String> titles = schema.alternatives().stream().map(each -> each.word("title"))
                .filter(title -> title != null).map(Object::toString).toList();
        return RestError.detail("rest_no_matching_schema", titles.size() < schema.alternatives().size()
                ? name + " does not match any of the expected formats." : name + " is not a valid " + and(titles) + ".");
    }

    private static RestError properties(Object value, Schema schema, String name) {
        if (!(value instanceof Map<?, ?> object)) {
            return value instanceof List<?> list && !list.isEmpty() && isClosed(schema)
                    ? RestError.detail("rest_additional_properties_forbidden", "0 is not a valid property of Object.") : null;
        }
        for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
            if (Boolean.TRUE.equals(property.getValue().word("required")) && !object.containsKey(property.getKey())) {
                return RestError.detail("rest_property_required",
                        property.getKey() + " is a required property of " + name + ".");
            }
        }
        for (Map.Entry<?, ?> each : object.entrySet()) {
            Schema property = schema.properties().get(each.getKey());
            RestError error = property != null
                    ? find(each.getValue(), property, name + "[" + each.getKey() + "]")
                    : isClosed(schema) ? RestError.detail("rest_additional_properties_forbidden",
                            each.getKey() + " is not a valid property of Object.") : null;
            if (error != null) {
                return error;
            }
        }
        return null;
    }

    private static boolean isClosed(Schema schema) {
        return Boolean.FALSE.equals(schema.word("additionalProperties"));
    }

    private static RestError items(Object value, Schema schema, String name) {
        List<?> list = PhpValues.toList(value);
        for (int at = 0; schema.items() != null && at < list.size() && at <= MOST_ITEMS; at++) {
            RestError error = find(list.get(at), schema.items(), name + "[" + at + "]");
            if (error != null) {
                return error;
            }
        }
        if (schema.word("minItems") instanceof Number least && list.size() < least.longValue()) {
            return RestError.detail("rest_too_few_items",
                    name + " must contain at least " + least + (least.longValue() == 1 ? " item." : " items."));
        }
        long most = schema.word("maxItems") instanceof Number number ? number.longValue() : MOST_ITEMS;
        if (list.size() > most) {
            return RestError.detail("rest_too_many_items",
                    name + " must contain at most " + most + (most == 1 ? " item." : " items."));
        }
        return null;
    }

    private static RestError bounds(Object value, Schema schema, String name) {
        Long least = (Long) schema.word("minimum");
        Long greatest = (Long) schema.word("maximum");
        double number = PhpValues.toDouble(value);
        if ((least == null || number >= least) && (greatest == null || number <= greatest)) {
            return null;
        }
        String bounds = greatest == null ? " must be greater than or equal to " + least
                : least == null ? " must be less than or equal to " + greatest
                : " must be between " + least + " (inclusive) and " + greatest + " (inclusive)";
        return RestError.detail("rest_out_of_bounds", name + bounds);
    }

    private static RestError length(String text, Schema schema, String name) {
        int length = text.codePointCount(0, text.length());
        if (schema.word("minLength") instanceof Number least && length < least.longValue()) {
            return RestError.detail("rest_too_short", name + " must be at least " + characters(least) + " long.");
        }
        if (schema.word("maxLength") instanceof Number most && length > most.longValue()) {
            return RestError.detail("rest_too_long", name + " must be at most " + characters(most) + " long.");
        }
        return null;
    }

    private static String characters(Number number) {
        return number + (number.longValue() == 1 ? " character" : " characters");
    }

    private static RestError listed(Object value, Schema schema, String name) {
        if (!(schema.word("enum") instanceof List<?> all)
                || all.contains(SchemaClean.clean(value, schema.with("enum", null)))) {
            return null;
        }
        List<String> words = all.stream().map(PhpValues::toText).toList();
        return RestError.detail("rest_not_in_enum", words.size() == 1 ? name + " is not " + words.get(0) + "."
                : name + " is not one of " + and(words) + ".");
    }

    /** Words as WordPress lists them: {@code a and b}; {@code a, b, and c}. */
    static String and(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.get(0);
            case 2 -> words.get(0) + " and " + words.get(1);
            default -> words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + ", and "
                    + words.get(words.size() - 1);
        };
    }

    private static RestError format(String text, Schema schema, String name) {
        if (!(schema.word("format") instanceof String format)) {
            return null;
        }
        return switch (format) {
            case "date-time" -> RestDates.parse(text).isPresent() ? null
                    : RestError.detail("rest_invalid_date", "Invalid date.");
            case "email" -> EmailAddressCheck.isEmail(text) ? null
                    : RestError.detail("rest_invalid_email", "Invalid email address.");
            case "ip" -> RestFormats.isAddress(text) ? null
                    : RestError.detail("rest_invalid_ip", name + " is not a valid IP address.");
            case "uuid" -> UUID.matcher(text).matches() ? null
                    : RestError.detail("rest_invalid_uuid", name + " is not a valid UUID.");
            default -> null;
        };
    }
}
