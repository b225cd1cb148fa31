package dev.byline.wordpress.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as WordPress' REST API reads and writes them: without a zone they are the site's, which is UTC here. */
public final class RestDates {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[Tt ](\\d{2}):(\\d{2}):(\\d{2})(\\.\\d+)?"
            + "(Z|[+-]\\d{2}(?::\\d{2})?)?");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private RestDates() {
    }

    /** A moment such as {@code 2026-09-20T09:40:47}; {@code null} for none. */
    public static String write(Instant moment) {
        return moment == null ? null : WRITTEN.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** A full date with time, zone optional; empty if it is none (WordPress: {@code rest_parse_date}). */
    public static Optional<Instant> parse(String text) {
        Matcher date = SHAPE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime begin = LocalDateTime.of(number(date, 1), number(date, 2), 1, number(date, 4), number(date, 5), 0);
            int day = number(date, 3);
            int second = number(date, 6);
            if (begin.getYear() == 0 || day < 1 || day > 31 || second > 60) {
                return Optional.empty();
            }
            // The 31st of a shorter month is a day of the next one, as for strtotime.
            return Optional.of(begin.plusDays(day - 1L).plusSeconds(second).toInstant(zone(date.group(8)))
                    .truncatedTo(ChronoUnit.SECONDS)).filter(moment -> moment.isAfter(Instant.parse("0001-01-02T00:00:00Z"))
                            && moment.isBefore(Instant.parse("9999-12-31T00:00:00Z")));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static ZoneOffset zone(String text) {
        return text == null ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
