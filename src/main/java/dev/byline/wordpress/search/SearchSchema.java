package dev.byline.wordpress.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.byline.wordpress.post.PostSlugs;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Schema;

/** What results look like, and the parameters of search. */
final class SearchSchema {

    static final String ANY = "any";

    private static final Map<String, List<String>> SUBTYPES = Map.of("post", List.of("post", "page"),
            "term", List.of("category", "post_tag"), "post-format", List.of());
    private static final List<String> KNOWN = List.of("post", "page", "category", "post_tag", ANY);

    static final Schema SCHEMA = Schema.item("search-result")
            .property("id", shown(Schema.any().with("type", List.of("integer", "string"))))
            .property("title", shown(Schema.string()))
            .property("url", shown(Schema.string().format("uri")))
            .property("type", shown(Schema.string().oneOf("post", "term", "post-format")))
            .property("subtype", shown(Schema.string().oneOf(KNOWN.subList(0, KNOWN.size() - 1))));

    private SearchSchema() {
    }

    static List<Argument> arguments() {
        List<Argument> all = new ArrayList<>(Argument.ofCollections("view", "embed"));
        all.add(Argument.of("type", Schema.string().defaults("post").oneOf("post", "term", "post-format")));
        all.add(Argument.of("subtype", Schema.any().defaults(ANY)
                .with("items", Schema.any().with("enum", KNOWN).with("type", "string")).with("type", "array"))
                .cleanedBy(SearchSchema::subtypes));
        return all;
    }

    /** The subtypes of the type that was asked for; {@code any} goes before all others. */
    private static List<String> subtypes(Object value, RestRequest request) {
        List<String> words = PostSlugs.of(value);
        for (int at = 0; at < words.size(); at++) {
            if (!KNOWN.contains(words.get(at))) {
                throw RestError.detail("rest_not_in_enum",
                        "subtype[" + at + "] is not one of post, page, category, post_tag, and any.");
            }
        }
        List<String> possible = SUBTYPES.getOrDefault(request.text("type"), List.of());
        return words.contains(ANY) ? possible : words.stream().filter(possible::contains).toList();
    }

    private static Schema shown(Schema schema) {
        return schema.contexts("view", "embed").readonly();
    }
}
