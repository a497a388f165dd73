package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.schedule.WantedTime;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody wants to plan.
 *
 * @param doctorId null: for the doctor who asks
 * @param reference of the practice's own system, as it was sent; null: none
 */
record NewAppointment(WantedTime time, UUID doctorId, String reference) {
    NewAppointment {
        Objects.requireNonNull(time);
    }
}
