package de.videosprechstunde.appointment.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Civil time: every day and every hour that people name is meant in Europe/Berlin. */
public final class Berlin {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Berlin() {}

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
