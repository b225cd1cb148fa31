package dev.byline.wordpress.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an endpoint answers: a status, headers, and data made of maps in the order of their fields, lists, texts, numbers
 * and truth values. An item's links stand in its field {@code _links}; see {@link ItemLinks}.
 *
 * @param status  HTTP status
 * @param data    the body
 * @param headers texts or numbers, as {@code _envelope} prints them
 */
public record RestAnswer(int status, Object data, Map<String, Object> headers) {

    /** 200 with an item. */
    public static RestAnswer of(Object data) {
        return new RestAnswer(200, data, new LinkedHashMap<>());
    }

    /** 201 with a new item and where it is. */
    public static RestAnswer created(Map<String, Object> item, String location) {
        RestAnswer answer = new RestAnswer(201, item, new LinkedHashMap<>());
        answer.headers.put("Location", location);
        return answer;
    }

    static RestAnswer of(RestError error) {
        return new RestAnswer(error.status() == 0 ? 500 : error.status(), error.body(),
                new LinkedHashMap<>(error.headers()));
    }

    /**
     * A page of a collection with its totals, and links to the pages beside it made from the request.
     *
     * @param items those of this page
     * @param total how many there are in all
     */
    public static RestAnswer collection(RestRequest request, List<Map<String, Object>> items, long total) {
        return collection(request, items, total, Math.max(1, request.number("page", 1)));
    }

    /** The same where an offset decides which page it is, as in collections of users and terms. */
    public static RestAnswer collection(RestRequest request, List<Map<String, Object>> items, long total, long page) {
        long perPage = Math.max(1, request.number("per_page", 10));
        long pages = (total + perPage - 1) / perPage;
        RestAnswer answer = of(items);
        answer.headers.put("X-WP-Total", total);
        answer.headers.put("X-WP-TotalPages", pages);
        StringBuilder links = new StringBuilder();
        if (page > 1) {
            links.append('<').append(request.linkToPage(Math.max(1, Math.min(page - 1, pages)))).append(">; rel=\"prev\"");
        }
        if (page < pages) {
            links.append(links.isEmpty() ? "" : ", ")
                    .append('<').append(request.linkToPage(page + 1)).append(">; rel=\"next\"");
        }
        if (!links.isEmpty()) {
            answer.headers.put("Link", links.toString());
        }
        return answer;
    }

    /** The same with one more header. */
    public RestAnswer header(String name, Object value) {
        headers.put(name, value);
        return this;
    }

    boolean isError() {
        return status >= 400;
    }

    RestAnswer withData(Object other) {
        return new RestAnswer(status, other, headers);
    }
}
