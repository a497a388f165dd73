package de.videosprechstunde.appointment.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** The practice moved an appointment; who waits is told. See {@code contracts/events}. */
@JsonPropertyOrder({"eventId", "type", "version"})
record AppointmentMoved(UUID eventId, Instant occurredAt, UUID practiceId, UUID doctorId, UUID room) {
    @JsonProperty("type")
    String type() {
        return "AppointmentMoved";
    }

    @JsonProperty("version")
    int version() {
        return 1;
    }

    static AppointmentMoved of(Appointment appointment, Instant at) {
        return new AppointmentMoved(
                UUID.randomUUID(),
                at,
                appointment.practiceId,
                appointment.doctor().id(),
                appointment.room());
    }
}
