package dev.byline.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.byline.http.Times;

/**
 * A point in time as the desk prints it.
 *
 * @param iso  for programs, ISO 8601
 * @param text how long ago it was: "5 min ago"
 * @param full the minute in UTC
 */
public record Age(String iso, String text, String full) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final long DAYS = 60;

    /** The age at this moment, {@code null} for {@code null}. */
    public static Age of(Instant time) {
        return time == null ? null : new Age(time.toString(), ago(Duration.between(time, Times.now())),
                MINUTE.format(time));
    }

    private static String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        if (age.toDays() < 1) {
            return age.toHours() + " h ago";
        }
        if (age.toDays() <= DAYS) {
            return age.toDays() + (age.toDays() == 1 ? " day ago" : " days ago");
        }
        return age.toDays() / 30 + " months ago";
    }
}
