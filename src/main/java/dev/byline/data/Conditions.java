package dev.byline.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a query in JPQL, all of which must hold, with the values that they name. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition that has no value. */
    public Conditions add(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition that ends with its value. */
    public Conditions add(String beginning, Object value) {
        return add(beginning + name(value));
    }

    /** Adds that a field has one of these values. An empty list finds nothing. */
    public Conditions among(String field, Collection<?> some) {
        return some.isEmpty() ? add("1 = 0") : add(field + " in ", some);
    }

    /** Adds that a field has none of these values. */
    public Conditions notAmong(String field, Collection<?> some) {
        return some.isEmpty() ? this : add(field + " not in ", some);
    }

    /** Gives a value a name that stands for it in the query. */
    public String name(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** What sorts by a field in the order in which its values are given. */
    public String inOrder(String field, List<?> given) {
        if (given.isEmpty()) {
            return field;
        }
        StringBuilder places = new StringBuilder("case ").append(field);
        for (int place = 0; place < given.size(); place++) {
            places.append(" when ").append(name(given.get(place))).append(" then ").append(place);
        }
        return places.append(" end").toString();
    }

    /** A LIKE pattern for what contains a text, which is taken by the letter. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** All conditions in one. */
    public String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** What the names stand for; to be read last. */
    public Map<String, Object> values() {
        return values;
    }
}
