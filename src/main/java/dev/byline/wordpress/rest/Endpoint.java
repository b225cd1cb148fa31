package dev.byline.wordpress.rest;

import java.util.List;
import java.util.function.Consumer;

/**
 * What answers some methods of a route.
 *
 * @param methods    {@code GET}; {@code POST}; {@code POST, PUT, PATCH}; or {@code DELETE}
 * @param arguments  the parameters that it knows
 * @param permission throws where the caller may not call it; what throws here is missing from {@code Allow}
 * @param handler    makes the answer; called after {@code permission}, with clean values
 * @param preparation gathers with few queries what many calls in a row will look up one by one, since it is embedded in
 *                   the items of a list; everything runs in one transaction with one session. Does nothing by default
 */
public record Endpoint(List<String> methods, List<Argument> arguments, Permission permission, Handler handler,
        Consumer<List<RestRequest>> preparation) {

    /** Says by an error that the caller may not. */
    @FunctionalInterface
    public interface Permission {

        /** Throws where the caller may not. The values of {@code OPTIONS} requests have no defaults. */
        void check(RestRequest request);
    }

    /** Makes the answer. */
    @FunctionalInterface
    public interface Handler {

        /** The answer to a request that is clean and allowed. */
        RestAnswer answer(RestRequest request);
    }

    private static final Permission ANYBODY = request -> { };

    private static Endpoint of(List<String> methods, List<Argument> arguments, Handler handler) {
        return new Endpoint(methods, List.copyOf(arguments), ANYBODY, handler, requests -> { });
    }

    /** Reads; {@code HEAD} comes with it. */
    public static Endpoint reads(List<Argument> arguments, Handler handler) {
        return of(List.of("GET"), arguments, handler);
    }

    /** Makes a new thing. */
    public static Endpoint creates(List<Argument> arguments, Handler handler) {
        return of(List.of("POST"), arguments, handler);
    }

    /** Changes a thing. */
    public static Endpoint changes(List<Argument> arguments, Handler handler) {
        return of(List.of("POST", "PUT", "PATCH"), arguments, handler);
    }

    /** Removes a thing. */
    public static Endpoint deletes(List<Argument> arguments, Handler handler) {
        return of(List.of("DELETE"), arguments, handler);
    }

    /** The same with a permission. */
    public Endpoint allowedBy(Permission check) {
        return new Endpoint(methods, arguments, check, handler, preparation);
    }

    /** The same with a preparation; see above. */
    public Endpoint preparedBy(Consumer<List<RestRequest>> gather) {
        return new Endpoint(methods, arguments, permission, handler, gather);
    }

    boolean takes(String method) {
        return methods.contains(method);
    }
}
