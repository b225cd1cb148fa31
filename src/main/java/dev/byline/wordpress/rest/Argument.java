package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A parameter that an endpoint knows. Those that it does not know are ignored.
 *
 * <p>WordPress checks in two rounds, and tells of the second only where the first found nothing: first what is
 * {@link #early}, in the order of declaration; then, while values are cleaned, all others in the order of the request.
 *
 * @param name      as clients send it
 * @param schema    what it may be
 * @param required  whether it must be sent
 * @param early     whether it is checked in the first round
 * @param sanitizer takes the place of the second round's check and cleaning by schema; {@code null} for none
 */
public record Argument(String name, Schema schema, boolean required, boolean early, Sanitizer sanitizer) {

    /** Cleans a value; throws what is wrong with it. */
    @FunctionalInterface
    public interface Sanitizer {

        /**
         * The clean value.
         *
         * @param value   a text, number, truth value, list or map
         * @param request with whatever else was sent, not all of it clean yet
         * @throws RestError what is wrong; it becomes a detail of {@code rest_invalid_param}
         */
        Object clean(Object value, RestRequest request);
    }

    /** The whole number {@code id} in paths of single things. */
    public static final Argument ID = of("id", Schema.integer());

    /** An argument of a collection: checked in the second round. */
    public static Argument of(String name, Schema schema) {
        return new Argument(name, schema, false, false, null);
    }

    /** The {@code context} of a collection or a single thing, {@code view} by default. */
    public static Argument context(String... contexts) {
        return of("context", Schema.string().oneOf(contexts).defaults("view")).checkedEarly();
    }

    /** What all collections take: {@code context page per_page search}. */
    public static List<Argument> ofCollections(String... contexts) {
        return List.of(context(contexts),
                of("page", Schema.integer().defaults(1L).min(1)).checkedEarly(),
                of("per_page", Schema.integer().defaults(10L).min(1).max(100)).checkedEarly(),
                of("search", Schema.string()).checkedEarly());
    }

    /**
     * What a write takes: all properties of an item that are not read-only, checked in the first round.
     *
     * @param creating whether defaults apply and required properties must be there
     */
    public static List<Argument> ofWrites(Schema item, boolean creating) {
        List<Argument> arguments = new ArrayList<>();
        for (Map.Entry<String, Schema> property : item.properties().entrySet()) {
            if (!Boolean.TRUE.equals(property.getValue().word("readonly"))) {
                arguments.add(new Argument(property.getKey(), writable(property.getValue(), creating),
                        creating && Boolean.TRUE.equals(property.getValue().word("required")), true, null));
            }
        }
        return arguments;
    }

    /** As WordPress prints it: the default first, and no contexts. */
    private static Schema writable(Schema property, boolean creating) {
        Schema schema = Schema.any();
        if (creating && property.word("default") != null) {
            schema = schema.defaults(property.word("default"));
        }
        for (Map.Entry<String, Object> word : property.words().entrySet()) {
            if (!List.of("default", "context", "required", "readonly").contains(word.getKey())) {
                schema = schema.with(word.getKey(), word.getValue());
            }
        }
        return schema;
    }

    /** The same, but must be sent: else 400 {@code rest_missing_callback_param}. */
    public Argument must() {
        return new Argument(name, schema, true, early, sanitizer);
    }

    /** The same, but checked in the first round. */
    public Argument checkedEarly() {
        return new Argument(name, schema, required, true, sanitizer);
    }

    /** The same, but cleaned in a way of its own. */
    public Argument cleanedBy(Sanitizer own) {
        return new Argument(name, schema, required, early, own);
    }

    /** As {@code OPTIONS} and the index describe it. */
    Map<String, Object> print() {
        Map<String, Object> printed = schema.print();
        printed.put("required", required);
        return printed;
    }
}
