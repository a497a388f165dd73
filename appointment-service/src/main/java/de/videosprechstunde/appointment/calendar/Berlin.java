package de.videosprechstunde.appointment.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Civil time: every day and every hour that people name is meant in Europe/Berlin. */
public final class Berlin {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Four digits of the year, as RFC 3339 writes days: others are no days of ours, nor always of the database. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Berlin() {}

    /** @throws DateTimeException unless it is a day like 2026-11-24 */
    public static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first moment of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * The moment that a clock on the wall shows: in the hour that comes twice in autumn the earlier one, and empty in the
     * hour that spring leaves out.
     */
    public static Optional<Instant> instantOf(LocalDate day, LocalTime time) {
        LocalDateTime wall = LocalDateTime.of(day, time);
        return ZONE.getRules().getValidOffsets(wall).stream().findFirst().map(wall::toInstant);
    }
}
