package dev.byline.http;

/**
 * A place in a sorted list (keyset paging): the entry after which, or before which, a page lies. New entries never
 * shift it, and reading page 50,000 costs what page 1 costs.
 *
 * @param value    the entry's sort value as text
 * @param id       the entry's id, which decides among equal values
 * @param backward whether the page before the entry is meant
 */
public record Cursor(String value, long id, boolean backward) {
}
