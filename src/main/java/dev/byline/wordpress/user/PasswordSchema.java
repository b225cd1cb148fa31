package dev.byline.wordpress.user;

import java.util.ArrayList;
import java.util.List;

import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.PhpValues;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.Schema;
import dev.byline.wordpress.text.EscapedText;

/** What application passwords look like, and the parameters of their routes. */
final class PasswordSchema {

    private static final int LONGEST_NAME = 100;
    private static final Argument USER = Argument.of("user_id", Schema.any());
    private static final Argument UUID = Argument.of("uuid", Schema.string());

    static final Schema SCHEMA = Schema.item("application-password")
            .property("uuid", shown(Schema.string().format("uuid")).readonly())
            .property("app_id", shown(Schema.string().format("uuid")))
            .property("name", shown(Schema.string()).with("required", true).with("minLength", 1L).with("pattern", ".*\\S.*"))
            .property("password", Schema.string().contexts("edit").readonly())
            .property("created", inside(Schema.string().format("date-time")).readonly())
            .property("last_used", inside(nullable().format("date-time")).readonly())
            .property("last_ip", inside(nullable().format("ip")).readonly());

    private PasswordSchema() {
    }

    static List<Argument> ofReads(boolean one) {
        List<Argument> all = own(one);
        all.add(Argument.context("view", "embed", "edit"));
        return all;
    }

    static List<Argument> ofWrites(boolean creating) {
        List<Argument> all = own(!creating);
        for (Argument argument : Argument.ofWrites(SCHEMA, creating)) {
            all.add(argument.name().equals("name") ? argument.cleanedBy((value, request) -> name(value)) : argument);
        }
        return all;
    }

    static List<Argument> ofRemovals(boolean one) {
        return own(one);
    }

    private static List<Argument> own(boolean one) {
        return new ArrayList<>(one ? List.of(USER, UUID) : List.of(USER));
    }

    private static String name(Object value) {
        String name = PhpValues.toText(value);
        if (name.isBlank()) {
            throw RestError.detail("rest_invalid_pattern", "name does not match pattern .*\\S.*.");
        }
        String line = EscapedText.line(name);
        if (line.length() > LONGEST_NAME) {
            throw RestError.detail("rest_too_long", "name must be at most " + LONGEST_NAME + " characters long.");
        }
        return line;
    }

    private static Schema nullable() {
        return Schema.any().with("type", List.of("string", "null"));
    }

    private static Schema shown(Schema schema) {
        return schema.contexts("view", "edit", "embed");
    }

    private static Schema inside(Schema schema) {
        return schema.contexts("view", "edit");
    }
}
