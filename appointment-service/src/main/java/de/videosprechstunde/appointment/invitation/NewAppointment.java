package de.videosprechstunde.appointment.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody wants to plan.
 *
 * @param time Europe/Berlin, to the minute
 * @param doctorId null: for the doctor who asks
 */
record NewAppointment(LocalDate day, LocalTime time, int durationMinutes, UUID doctorId) {
    NewAppointment {
        Objects.requireNonNull(day);
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException("Appointments are planned to the minute.");
        }
    }
}
