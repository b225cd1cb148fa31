package dev.byline.wordpress.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.PhpValues;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestFormats;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Schema;
import dev.byline.wordpress.text.EmailAddressCheck;

/** The parameters of comments. */
final class CommentArguments {

    private static final Schema MOMENT = Schema.string().format("date-time");
    private static final Schema IDS = Schema.array(Schema.integer());
    private static final Schema IDS_WITH_DEFAULT =
            Schema.any().defaults(List.of()).with("type", "array").with("items", Schema.integer());

    private CommentArguments() {
    }

    /** Those of the collection, in WordPress' order. */
    static List<Argument> ofList() {
        List<Argument> all = new ArrayList<>(Argument.ofCollections("view", "embed", "edit"));
        all.add(Argument.of("after", MOMENT));
        all.add(Argument.of("author", IDS));
        all.add(Argument.of("author_exclude", IDS));
        all.add(Argument.of("author_email", Schema.any().defaults(null).format("email").with("type", "string")));
        all.add(Argument.of("before", MOMENT));
        all.add(Argument.of("exclude", IDS.defaults(List.of())));
        all.add(Argument.of("include", IDS.defaults(List.of())));
        all.add(Argument.of("offset", Schema.integer()));
        all.add(Argument.of("order", Schema.string().defaults("desc").oneOf("asc", "desc")));
        all.add(Argument.of("orderby", Schema.string().defaults("date_gmt")
                .oneOf("date", "date_gmt", "id", "include", "post", "parent", "type")));
        all.add(Argument.of("parent", IDS_WITH_DEFAULT));
        all.add(Argument.of("parent_exclude", IDS_WITH_DEFAULT));
        all.add(Argument.of("post", IDS_WITH_DEFAULT));
        all.add(key("status", Schema.any().defaults("approve").with("type", "string")));
        all.add(key("type", Schema.any().defaults("comment").with("type", "string")));
        all.add(Argument.of("password", Schema.string()));
        return all;
    }

    /** Those of one comment. */
    static List<Argument> ofOne() {
        return List.of(Argument.ID, Argument.context("view", "embed", "edit"), Argument.of("password", Schema.string()));
    }

    /** Those of a removal. */
    static List<Argument> ofRemoval() {
        return List.of(Argument.ID, Argument.of("force", Schema.bool().defaults(false)),
                Argument.of("password", Schema.string()));
    }

    /**
     * Those of a write. What the text is made of is looked at later, as in WordPress, and an empty e-mail is none.
     *
     * @param creating whether defaults apply
     */
    static List<Argument> ofWrites(boolean creating) {
        List<Argument> all = new ArrayList<>(creating ? List.of() : List.of(Argument.ID));
        for (Argument argument : Argument.ofWrites(CommentSchema.COMMENT, creating)) {
            all.add(switch (argument.name()) {
                case "author_email" -> Argument.of("author_email", argument.schema()).cleanedBy(CommentArguments::email);
                case "author_ip" -> creating ? argument
                        : Argument.of("author_ip", argument.schema()).cleanedBy(CommentArguments::address);
                case "content" -> Argument.of("content", argument.schema()).cleanedBy((value, request) -> value);
                case "status" -> key("status", argument.schema());
                default -> argument;
            });
        }
        return all;
    }

    private static Argument key(String name, Schema schema) {
        return Argument.of(name, schema).checkedEarly().cleanedBy((value, request) -> key(PhpValues.toText(value)));
    }

    /** Small letters, digits, hyphens and low lines (WordPress: {@code sanitize_key}). */
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
    }

    /** Addresses are forgotten after some days; clients that send back all they read send nothing then. */
    private static Object address(Object value, RestRequest request) {
        String text = PhpValues.toText(value);
        if (!text.isEmpty() && !RestFormats.isAddress(text)) {
            throw RestError.detail("rest_invalid_ip", "author_ip is not a valid IP address.");
        }
        return text;
    }

    private static Object email(Object value, RestRequest request) {
        if (!(value instanceof String text)) {
            throw RestError.detail("rest_invalid_type", "author_email is not of type string.").with("param", "author_email");
        }
        if (!text.isEmpty() && !EmailAddressCheck.isEmail(text)) {
            throw RestError.detail("rest_invalid_email", "Invalid email address.");
        }
        return text;
    }
}
