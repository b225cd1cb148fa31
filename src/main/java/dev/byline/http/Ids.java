package dev.byline.http;

/** Numeric ids in paths: plain decimal digits without leading zeros, anything else names nothing. */
public final class Ids {

    private Ids() {
    }

    /** The id that a path segment names, or 404: {@code 007}, {@code 1e0} and {@code +1} are no ids. */
    public static long parse(String segment) {
        if (!segment.matches("[1-9]\\d{0,17}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(segment);
    }
}
