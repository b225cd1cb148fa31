package dev.byline.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.vertx.core.http.HttpHeaders;

/** Times in headers: IMF-fixdate (RFC 9110 §5.6.7). */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static volatile Second current = new Second(0, null);

    private record Second(long number, CharSequence text) {
    }

    private HttpDate() {
    }

    /** A time, cut to seconds. */
    public static String of(Instant time) {
        return FORMAT.format(time);
    }

    /** Whole seconds since 1970. */
    public static long second() {
        return System.currentTimeMillis() / 1000;
    }

    /** The present second; written once a second, however many ask. */
    public static CharSequence now() {
        long number = second();
        Second known = current;
        if (known.number != number) {
            known = new Second(number, HttpHeaders.createOptimized(of(Instant.ofEpochSecond(number))));
            current = known;
        }
        return known.text;
    }
}
