package dev.byline.reader;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A point in time as a page prints it, in UTC.
 *
 * @param iso  for programs, ISO 8601
 * @param text for people
 */
public record Moment(String iso, String text) {

    private static final DateTimeFormatter DAY = format("d MMMM uuuu");
    private static final DateTimeFormatter MINUTE = format("d MMMM uuuu 'at' HH:mm 'UTC'");
    private static final DateTimeFormatter WEEKDAY = format("EEEE, d MMMM uuuu");

    /** The day: "5 March 2026". */
    public static Moment day(Instant time) {
        return new Moment(time.toString(), DAY.format(time));
    }

    /** The minute: "5 March 2026 at 10:15 UTC". */
    public static Moment minute(Instant time) {
        return new Moment(time.toString(), MINUTE.format(time));
    }

    /** The day with its weekday: "Thursday, 5 March 2026". */
    public static Moment weekday(Instant time) {
        return new Moment(time.atZone(ZoneOffset.UTC).toLocalDate().toString(), WEEKDAY.format(time));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
