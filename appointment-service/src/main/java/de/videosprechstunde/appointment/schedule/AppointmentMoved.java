package de.videosprechstunde.appointment.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * The practice moved an appointment; who waits is told. See {@code contracts/events}.
 *
 * @param open whether the code lets somebody in at the new time already: then they stay
 */
@JsonPropertyOrder({"eventId", "type", "version"})
record AppointmentMoved(
        UUID eventId, Instant occurredAt, UUID practiceId, UUID doctorId, UUID room, Instant startsAt, boolean open) {
    @JsonProperty("type")
    String type() {
        return "AppointmentMoved";
    }

    @JsonProperty("version")
    int version() {
        return 1;
    }

    static AppointmentMoved of(Appointment appointment, boolean open, Instant at) {
        return new AppointmentMoved(
                UUID.randomUUID(),
                at,
                appointment.practiceId,
                appointment.doctor().id(),
                appointment.room(),
                appointment.startsAt(),
                open);
    }
}
