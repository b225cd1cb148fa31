package dev.byline.wordpress.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that {@code _fields} asks for, such as {@code id,title.rendered}; all where it was not sent. */
public final class Fields {

    /** Nothing was chosen: everything is sent. */
    static final Fields ALL = new Fields(null);

    private final List<String> names;

    private Fields(List<String> names) {
        this.names = names;
    }

    static Fields of(Object parameter) {
        List<?> names = parameter == null ? null : PhpValues.toList(parameter);
        return names == null || names.isEmpty() ? ALL
                : new Fields(names.stream().map(name -> PhpValues.toText(name).strip()).toList());
    }

    /** Whether a field, or something within it, is asked for: {@code content} or {@code content.rendered}. */
    public boolean include(String name) {
        return names == null || names.stream().anyMatch(each -> each.equals(name) || each.startsWith(name + ".")
                || name.startsWith(each + "."));
    }

    /** Leaves of an answer what is asked for; errors are left as they are. */
    RestAnswer filter(RestAnswer answer) {
        return answer.isError() ? answer : answer.withData(filter(answer.data()));
    }

    /** Leaves what is asked for of an item or of each item of a list. An item with nothing left is an empty list. */
    Object filter(Object data) {
        if (names == null) {
            return data;
        }
        return data instanceof List<?> list ? list.stream().map(this::filtered).toList() : filtered(data);
    }

    private Object filtered(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return item;
        }
        Map<Object, Object> kept = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            Object part = part(name.toString(), value);
            if (part != this) {
                kept.put(name, part);
            }
        });
        return kept.isEmpty() ? List.of() : kept;
    }

    /** What is left of a value at a path, {@code this} for nothing. */
    private Object part(String path, Object value) {
        if (names.contains(path)) {
            return value;
        }
        if (!(value instanceof Map<?, ?> map) || names.stream().noneMatch(each -> each.startsWith(path + "."))) {
            return this;
        }
        Map<Object, Object> kept = new LinkedHashMap<>();
        map.forEach((name, inner) -> {
            Object part = part(path + "." + name, inner);
            if (part != this) {
                kept.put(name, part);
            }
        });
        return kept.isEmpty() ? this : kept;
    }
}
