package dev.byline.http;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * What JSON has to know of a record. Asked of the class once: each time anew, that would cost more than the reading.
 *
 * @param names what its components are called in JSON
 * @param types of its components, in the same order
 */
record JsonRecord(List<String> names, List<Type> types, Constructor<?> constructor) {

    private static final ClassValue<JsonRecord> KNOWN = new ClassValue<>() {
        @Override
        protected JsonRecord computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] raw = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new JsonRecord(Arrays.stream(components).map(JsonNames::of).toList(),
                        Arrays.stream(components).map(RecordComponent::getGenericType).toList(),
                        type.getDeclaredConstructor(raw));
            } catch (NoSuchMethodException broken) {
                throw new IllegalStateException("No record: " + type.getName(), broken);
            }
        }
    };

    static JsonRecord of(Class<?> type) {
        return KNOWN.get(type);
    }

    <T> T make(Class<T> type, Object[] values) {
        try {
            return type.cast(constructor.newInstance(values));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Record " + type.getName() + " cannot be made", broken);
        }
    }
}
