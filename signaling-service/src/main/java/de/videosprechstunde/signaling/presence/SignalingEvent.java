package de.videosprechstunde.signaling.presence;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import java.time.Instant;
import java.util.UUID;

/** What this service tells the others: ids and times only; {@code contracts/events} is the reference. */
sealed interface SignalingEvent {

    RoomId room();

    /** Version 1 of every event of this service. */
    @JsonProperty
    default int version() {
        return 1;
    }

    @JsonProperty
    default String type() {
        return getClass().getSimpleName();
    }

    /** Somebody took a seat. */
    @JsonPropertyOrder({"eventId", "type", "version"})
    record ParticipantArrived(UUID eventId, Instant occurredAt, UUID practiceId, RoomId room, Seat seat)
            implements SignalingEvent {}

    /** A seat became free. */
    @JsonPropertyOrder({"eventId", "type", "version"})
    record ParticipantLeft(UUID eventId, Instant occurredAt, UUID practiceId, RoomId room, Seat seat)
            implements SignalingEvent {}

    /** The doctor's page reported that the patient was admitted. */
    @JsonPropertyOrder({"eventId", "type", "version"})
    record ConsultationStarted(UUID eventId, Instant occurredAt, UUID practiceId, RoomId room)
            implements SignalingEvent {}

    /** The doctor's page reported the end. */
    @JsonPropertyOrder({"eventId", "type", "version"})
    record ConsultationEnded(UUID eventId, Instant occurredAt, UUID practiceId, RoomId room)
            implements SignalingEvent {}
}
