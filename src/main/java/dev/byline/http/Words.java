package dev.byline.http;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How enum constants are written in JSON, in parameters and on pages: {@code FIRST_TIME} is {@code first-time}. */
public final class Words {

    private Words() {
    }

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All constants of an enum by their words. */
    public static <E extends Enum<E>> Map<String, E> all(Class<E> type) {
        return Stream.of(type.getEnumConstants()).collect(Collectors.toMap(Words::of, Function.identity()));
    }
}
