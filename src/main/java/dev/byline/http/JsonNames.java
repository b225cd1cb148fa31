package dev.byline.http;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How components of records are called in JSON. */
final class JsonNames {

    private JsonNames() {
    }

    /** The component's own name, or the one that {@link JsonProperty} gives it where Java forbids the name. */
    static String of(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
