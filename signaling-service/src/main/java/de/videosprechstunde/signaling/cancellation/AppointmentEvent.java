package de.videosprechstunde.signaling.cancellation;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The practice cancelled or moved an appointment; their schemas in {@code contracts/events}, version 1. */
record AppointmentEvent(
        UUID eventId, String type, int version, Instant occurredAt, UUID practiceId, UUID doctorId, RoomId room) {

    static final String CANCELLED = "AppointmentCancelled";
    static final String MOVED = "AppointmentMoved";
    static final Set<String> TYPES = Set.of(CANCELLED, MOVED);

    AppointmentEvent {
        Objects.requireNonNull(eventId);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(practiceId);
        Objects.requireNonNull(doctorId);
        Objects.requireNonNull(room);
        if (!TYPES.contains(type) || version != 1) {
            throw new IllegalArgumentException("This is not version 1 of either.");
        }
    }
}
