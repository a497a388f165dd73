package de.videosprechstunde.appointment.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** The practice cancelled or moved; who waits is told. See {@code contracts/events}. */
@JsonPropertyOrder({"eventId", "type", "version"})
record AppointmentEvent(UUID eventId, String type, Instant occurredAt, UUID practiceId, UUID doctorId, UUID room) {
    @JsonProperty("version")
    int version() {
        return 1;
    }

    static AppointmentEvent cancelled(Appointment appointment) {
        return of("AppointmentCancelled", appointment, appointment.cancelledAt);
    }

    static AppointmentEvent moved(Appointment appointment, Instant at) {
        return of("AppointmentMoved", appointment, at);
    }

    private static AppointmentEvent of(String type, Appointment appointment, Instant at) {
        return new AppointmentEvent(
                UUID.randomUUID(),
                type,
                at,
                appointment.practiceId,
                appointment.doctor().id(),
                appointment.room());
    }
}
