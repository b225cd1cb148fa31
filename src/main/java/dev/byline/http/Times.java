package dev.byline.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Points in time as this service reads and keeps them: UTC, to the microsecond, within years 1 to 9999. */
public final class Times {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Times() {
    }

    /** The present moment at the precision that both databases keep, so that stored and answered times are equal. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Reads ISO 8601 with a zone or offset.
     *
     * @throws DateTimeParseException if it is not that, or lies outside years 1 to 9999
     */
    public static Instant parse(String text) {
        Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeParseException("Outside years 1 to 9999", text, 0);
        }
        return time;
    }
}
