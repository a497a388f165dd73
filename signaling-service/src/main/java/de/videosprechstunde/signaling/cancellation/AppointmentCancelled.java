package de.videosprechstunde.signaling.cancellation;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The practice cancelled an appointment; {@code contracts/events/appointment-cancelled.schema.json}, version 1.
 *
 * @param doctorId null: a place in an open hour that nobody had claimed
 */
record AppointmentCancelled(
        UUID eventId, String type, int version, Instant occurredAt, UUID practiceId, UUID doctorId, RoomId room) {

    static final String TYPE = "AppointmentCancelled";

    AppointmentCancelled {
        Objects.requireNonNull(eventId);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(practiceId);
        Objects.requireNonNull(room);
        if (!TYPE.equals(type) || version != 1) {
            throw new IllegalArgumentException("This is not version 1 of AppointmentCancelled.");
        }
    }
}
