package dev.byline.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One page of any list of this service.
 *
 * @param items what is on it
 * @param page  where it lies
 */
public record Page<T>(List<T> items, Place page) {

    /**
     * The cursors beside a page, each to be sent as {@code after}.
     *
     * @param next     cursor of the next page, {@code null} on the last
     * @param previous cursor of the page before, {@code null} on the first
     * @param total    entries in the whole list; absent unless {@code count=true} asked for it
     */
    public record Place(String next, String previous, @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {
    }

    /**
     * Makes a page from the rows that a query returned for it.
     *
     * @param rows   at most {@code limit + 1} entities in the direction of reading: backward pages come reversed
     * @param cursor the cursor that was asked for, or {@code null} for the first page
     * @param place  how to write an entity's cursor; its argument says whether it points backward
     */
    public static <E> Page<E> of(List<E> rows, int limit, Cursor cursor, Function<E, Cursor> place,
            Function<Cursor, String> writer, Long total) {
        boolean backward = cursor != null && cursor.backward();
        boolean more = rows.size() > limit;
        List<E> items = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        if (backward) {
            Collections.reverse(items);
        }
        boolean hasNext = !items.isEmpty() && (backward || more);
        boolean hasPrevious = !items.isEmpty() && (backward ? more : cursor != null);
        String next = hasNext ? writer.apply(place.apply(items.get(items.size() - 1))) : null;
        String previous = null;
        if (hasPrevious) {
            Cursor first = place.apply(items.get(0));
            previous = writer.apply(new Cursor(first.value(), first.id(), true));
        }
        return new Page<>(items, new Place(next, previous, total));
    }

    /** The same page with each item converted. */
    public <V> Page<V> map(Function<? super T, ? extends V> conversion) {
        return new Page<>(items.stream().<V>map(conversion).toList(), page);
    }
}
