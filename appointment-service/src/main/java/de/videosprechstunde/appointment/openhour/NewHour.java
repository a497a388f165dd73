package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.schedule.PlannedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody wants to open, on one day.
 *
 * @param doctors who draw from it; empty: the doctor who asks
 */
record NewHour(LocalDate day, LocalTime from, LocalTime until, Set<UUID> doctors) {
    private static final int MOST_DOCTORS = 100;

    NewHour {
        Objects.requireNonNull(day);
        boolean toTheMinute =
                from.getSecond() == 0 && from.getNano() == 0 && until.getSecond() == 0 && until.getNano() == 0;
        if (!toTheMinute || doctors.size() > MOST_DOCTORS) {
            throw new IllegalArgumentException("Hours are planned to the minute, for doctors who can be counted.");
        }
    }

    /** One that ends before it begins has no length either. */
    PlannedTime planned(Instant now) {
        return PlannedTime.of(day, from, (int) Duration.between(from, until).toMinutes(), now);
    }
}
