package dev.byline.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.byline.text.PlainText;
import jakarta.ws.rs.core.UriInfo;

/**
 * The query parameters of one request under a closed grammar: a name that is not listed, a repeated or an unreadable
 * value is an error that names the parameter. Errors are gathered; {@link #check} reports all of them at once.
 */
public final class Parameters {

    private static final int MAX_LENGTH = 2000;

    private final Map<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Takes the request's parameters, of which only the given names are known. */
    public static Parameters of(UriInfo uri, String... known) {
        return of(uri, Arrays.asList(known));
    }

    /** Takes the request's parameters, of which only the given names are known. */
    public static Parameters of(UriInfo uri, List<String> known) {
        Parameters parameters = new Parameters(new HashMap<>(uri.getQueryParameters()));
        uri.getQueryParameters().forEach((name, given) -> {
            if (!known.contains(name)) {
                // Its value must not be read either: that it would mean something elsewhere is nobody's business.
                parameters.values.remove(name);
                parameters.error(name, "unknown", "Unknown parameter; known here: " + listed(known));
            } else if (given.size() > 1) {
                parameters.error(name, "repeated", "Give this parameter once");
            } else if (given.get(0).isBlank()) {
                parameters.error(name, "empty", "Give a value or leave the parameter out");
            } else if (given.get(0).length() > MAX_LENGTH) {
                parameters.error(name, "too_long", "At most " + MAX_LENGTH + " characters");
            }
        });
        return parameters;
    }

    /**
     * Takes the given parameters and drops all others, for pages whose links are passed around: mailings and networks
     * append names of their own to them.
     */
    public static Parameters only(UriInfo uri, String... known) {
        return new Parameters(uri.getQueryParameters().entrySet().stream()
                .filter(given -> Arrays.asList(known).contains(given.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Refuses every parameter, for calls that take none. */
    public static void none(UriInfo uri) {
        of(uri).check();
    }

    /** The value without control characters, if given. */
    public Optional<String> text(String name) {
        List<String> given = values.get(name);
        return given == null || given.isEmpty() || given.get(0).isBlank() || given.get(0).length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.of(PlainText.withoutControls(given.get(0)).strip());
    }

    /** A whole number within bounds, or the default. */
    public int integer(String name, int min, int max, int otherwise) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        if (given.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(given.get());
            if (number >= min && number <= max) {
                return number;
            }
        }
        error(name, "out_of_range", "Give a whole number from " + min + " to " + max);
        return otherwise;
    }

    /** The id of something: a whole number without leading zeros, as in paths. */
    public Optional<Long> id(String name) {
        Optional<String> given = text(name);
        if (given.isPresent() && !given.get().matches("[1-9]\\d{0,17}")) {
            error(name, "invalid_id", "Give the number of one");
            return Optional.empty();
        }
        return given.map(Long::valueOf);
    }

    /** {@code true} or {@code false}; false if absent. */
    public boolean flag(String name) {
        return oneOf(name, Map.of("true", true, "false", false), false);
    }

    /** A point in time as ISO 8601 with a zone, such as {@code 2026-01-31T12:00:00Z}. */
    public Optional<Instant> instant(String name) {
        try {
            return text(name).map(Times::parse);
        } catch (DateTimeParseException unreadable) {
            error(name, "invalid_time", "Give a time such as 2026-01-31T12:00:00Z");
            return Optional.empty();
        }
    }

    /** One of the named choices, or the default. */
    public <T> T oneOf(String name, Map<String, T> choices, T otherwise) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!choices.containsKey(given.get())) {
            error(name, "unknown_value", "Give one of " + listed(choices.keySet().stream().sorted().toList()));
            return otherwise;
        }
        return choices.get(given.get());
    }

    /** A comma-separated list of at most {@code max} values, in the order given, without repeats. */
    public List<String> list(String name, int max) {
        List<String> given = values.get(name);
        if (given == null || given.isEmpty() || given.get(0).isBlank()) {
            return List.of();
        }
        Set<String> parts = new LinkedHashSet<>();
        for (String part : given.get(0).split(",", -1)) {
            parts.add(PlainText.withoutControls(part).strip());
        }
        if (parts.contains("")) {
            error(name, "empty", "Separate values by single commas");
        }
        if (parts.size() > max) {
            error(name, "too_many", "At most " + max + " values");
        }
        return List.copyOf(parts);
    }

    /** A comma-separated list of names, each from the known ones. */
    public Set<String> names(String name, List<String> known) {
        List<String> given = list(name, 100);
        for (String part : given) {
            if (!known.contains(part)) {
                error(name, "unknown_value", "Unknown name '" + part + "'; known here: " + listed(known));
            }
        }
        return new LinkedHashSet<>(given);
    }

    /** Notes an error that the caller found. */
    public void error(String name, String code, String message) {
        errors.add(new FieldError(name, code, message));
    }

    /** Throws one problem with all errors, if there are any. */
    public Parameters check() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return this;
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
