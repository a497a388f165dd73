package de.videosprechstunde.appointment.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** @param time Europe/Berlin, to the minute */
public record WantedTime(LocalDate day, LocalTime time, int minutes) {
    public WantedTime {
        Objects.requireNonNull(day);
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException("Appointments are planned to the minute.");
        }
    }

    public WantedTime on(LocalDate other) {
        return new WantedTime(other, time, minutes);
    }

    public PlannedTime plannedAt(Instant now) {
        return PlannedTime.of(day, time, minutes, now);
    }
}
