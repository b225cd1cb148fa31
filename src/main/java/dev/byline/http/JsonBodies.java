package dev.byline.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

/**
 * Reads JSON bodies into records and reports everything that is wrong with them in one problem: unknown names, wrong
 * types and broken constraints alike, which stock JSON binding reports one at a time.
 */
@ApplicationScoped
public class JsonBodies {

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    private ObjectReader reader;

    @PostConstruct
    void makeStrict() {
        reader = json.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** Reads an object. Absent fields become {@code null}; constraints on the record's components say if that is so. */
    public <T extends Record> T read(byte[] body, Class<T> type) {
        return read(body, type, value -> List.of());
    }

    /**
     * Reads an object of which a feature knows more than its constraints say.
     *
     * @param more finds what else is wrong, such as names of things that are not there; fields that are wrong already
     *             are {@code null} by then
     */
    public <T extends Record> T read(byte[] body, Class<T> type, Function<T, List<FieldError>> more) {
        List<FieldError> errors = new ArrayList<>();
        return checked(bind(object(parse(body)), type, "", errors), errors, more);
    }

    /** Reads an object whose constraints the caller checks; unknown names and wrong types are added to the errors. */
    public <T extends Record> T bind(byte[] body, Class<T> type, List<FieldError> errors) {
        return bind(object(parse(body)), type, "", errors);
    }

    /** Reads an array of 1 to {@code max} objects. */
    public <T extends Record> List<T> readAll(byte[] body, Class<T> type, int max) {
        JsonNode array = parse(body);
        if (!array.isArray() || array.isEmpty() || array.size() > max) {
            throw Problem.invalid("", "invalid_type", "Send a JSON array of 1 to " + max + " objects");
        }
        List<FieldError> errors = new ArrayList<>();
        List<T> values = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            String path = "[" + index + "]";
            if (array.get(index) instanceof ObjectNode object) {
                T value = bind(object, type, path + ".", errors);
                violations(value, path + ".", errors);
                values.add(value);
            } else {
                errors.add(new FieldError(path, "invalid_type", "Must be an object"));
            }
        }
        refuse(errors);
        return values;
    }

    /** Applies a JSON Merge Patch (RFC 7396) to what is there and checks the whole result. */
    public <T extends Record> T patch(T current, byte[] body, Class<T> type) {
        return patch(current, body, type, value -> List.of());
    }

    /** Applies a patch to what is there; see {@link #read(byte[], Class, Function)} for {@code more}. */
    public <T extends Record> T patch(T current, byte[] body, Class<T> type, Function<T, List<FieldError>> more) {
        ObjectNode merged = json.valueToTree(current);
        merge(merged, object(parse(body)));
        List<FieldError> errors = new ArrayList<>();
        return checked(bind(merged, type, "", errors), errors, more);
    }

    /** Checks a record that did not come from JSON against its constraints. */
    public <T extends Record> void check(T value, Consumer<FieldError> error) {
        List<FieldError> errors = new ArrayList<>();
        violations(value, "", errors);
        errors.forEach(error);
    }

    private <T> T checked(T value, List<FieldError> errors, Function<T, List<FieldError>> more) {
        violations(value, "", errors);
        Set<String> known = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        more.apply(value).stream().filter(error -> !known.contains(error.field())).forEach(errors::add);
        refuse(errors);
        return value;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private <T> void violations(T value, String path, List<FieldError> errors) {
        Set<String> known = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        validator.validate(value).stream()
                .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> {
                    String field = path + violation.getPropertyPath();
                    // A field of the wrong type is null by now: the type is the error, not the absence.
                    if (!known.contains(field)) {
                        errors.add(new FieldError(field, code(violation), violation.getMessage()));
                    }
                });
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> isShort(violation) ? "too_short" : "too_long";
            case "MaxBytes" -> "too_long";
            case "Min", "Max", "PositiveOrZero" -> "out_of_range";
            default -> "invalid";
        };
    }

    private static boolean isShort(ConstraintViolation<?> violation) {
        Object min = violation.getConstraintDescriptor().getAttributes().get("min");
        return violation.getInvalidValue() instanceof CharSequence text && min instanceof Integer least
                && text.length() < least;
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode read = reader.readTree(body);
            if (read == null || read.isMissingNode()) {
                throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body is empty; send JSON");
            }
            return read;
        } catch (JsonProcessingException malformed) {
            String where = malformed.getLocation() == null ? ""
                    : " near line " + malformed.getLocation().getLineNr()
                            + ", column " + malformed.getLocation().getColumnNr();
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not well-formed JSON" + where);
        } catch (IOException unreadable) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The body is not JSON in UTF-8");
        }
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Problem.invalid("", "invalid_type", "Send a JSON object");
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            if (change.getValue() instanceof ObjectNode nested) {
                ObjectNode inner = target.get(change.getKey()) instanceof ObjectNode there ? there
                        : target.objectNode();
                merge(inner, nested);
                target.set(change.getKey(), inner);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
    }

    private static <T> T bind(ObjectNode node, Class<T> type, String path, List<FieldError> errors) {
        JsonRecord shape = JsonRecord.of(type);
        node.fieldNames().forEachRemaining(name -> {
            if (!shape.names().contains(name)) {
                errors.add(new FieldError(path + name, "unknown",
                        "Unknown field; known here: " + String.join(", ", shape.names())));
            }
        });
        Object[] values = new Object[shape.names().size()];
        for (int index = 0; index < values.length; index++) {
            String name = shape.names().get(index);
            values[index] = JsonValues.read(node.get(name), shape.types().get(index), path + name, errors,
                    JsonBodies::bind);
        }
        return shape.make(type, values);
    }
}
