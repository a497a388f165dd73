package de.videosprechstunde.appointment.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** The practice cancelled; the waiting room closes. See {@code contracts/events}. */
@JsonPropertyOrder({"eventId", "type", "version"})
record AppointmentCancelled(UUID eventId, Instant occurredAt, UUID practiceId, UUID doctorId, UUID room) {
    @JsonProperty("type")
    String type() {
        return "AppointmentCancelled";
    }

    @JsonProperty("version")
    int version() {
        return 1;
    }

    static AppointmentCancelled of(Appointment appointment) {
        return new AppointmentCancelled(
                UUID.randomUUID(),
                appointment.cancelledAt,
                appointment.practiceId,
                appointment.doctor() == null ? null : appointment.doctor().id(),
                appointment.room());
    }
}
