package dev.byline.wordpress.rest;

import java.util.List;

/**
 * Which part of a collection is asked for, by {@code page} and {@code per_page}, or by {@code offset}.
 *
 * @param offset how many entries lie before it
 * @param size   how many entries it has at most
 */
public record Window(int offset, int size) {

    /** No collection has as many entries. */
    private static final long FAR = 1_000_000_000L;

    /** The part that a request asks for. An offset is taken without its sign; 0 is none. */
    public static Window of(RestRequest request) {
        return of(request, request.number("offset", 0) != 0);
    }

    /** The same for posts and comments, where 0 is an offset too: it leads to the beginning, whatever the page. */
    public static Window ofPosts(RestRequest request) {
        return of(request, request.get("offset") != null);
    }

    private static Window of(RestRequest request, boolean byOffset) {
        long size = request.number("per_page", 10);
        long before = byOffset ? Math.abs(Math.max(request.number("offset", 0), -FAR))
                : (Math.min(request.number("page", 1), FAR) - 1) * size;
        return new Window((int) Math.min(before, FAR), (int) size);
    }

    /** The number of the page that begins there, or the next one. */
    public long page() {
        return ((long) offset + size - 1) / size + 1;
    }

    /** Whether it begins behind the last entry. */
    public boolean isPast(long total) {
        return offset >= total;
    }

    /** That part of a list which is known whole. */
    public <T> List<T> of(List<T> all) {
        return isPast(all.size()) ? List.of() : all.subList(offset, Math.min(all.size(), offset + size));
    }
}
