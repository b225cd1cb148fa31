package dev.byline.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sparse fields: answers only the top-level names that {@code fields} lists, in the view's own order. */
@ApplicationScoped
public class FieldSelection {

    @Inject
    ObjectMapper json;

    /** The names that may be asked for: the components of the view. */
    public static List<String> namesOf(Class<? extends Record> view) {
        return Arrays.stream(view.getRecordComponents()).map(JsonNames::of).toList();
    }

    /** The view, or only the chosen fields of it where any are chosen. */
    public Object of(Record view, Set<String> fields) {
        if (fields.isEmpty()) {
            return view;
        }
        JsonNode tree = json.valueToTree(view);
        return ((ObjectNode) tree).retain(fields);
    }
}
