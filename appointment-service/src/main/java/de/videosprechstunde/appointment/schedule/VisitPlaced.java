package de.videosprechstunde.appointment.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** Where a visit of an open hour stands from now on: with a doctor, or (null) in the queue. See {@code contracts/events}. */
@JsonPropertyOrder({"eventId", "type", "version"})
public record VisitPlaced(
        UUID eventId, Instant occurredAt, UUID practiceId, UUID hourId, UUID doctorId, UUID room, boolean urgent) {
    @JsonProperty("type")
    String type() {
        return "VisitPlaced";
    }

    @JsonProperty("version")
    int version() {
        return 1;
    }

    public static VisitPlaced of(Appointment visit, Instant now) {
        return new VisitPlaced(
                UUID.randomUUID(),
                now,
                visit.practiceId(),
                visit.hourId(),
                visit.doctor() == null ? null : visit.doctor().id(),
                visit.room(),
                visit.isUrgent());
    }
}
