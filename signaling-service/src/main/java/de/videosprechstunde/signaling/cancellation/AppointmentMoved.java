package de.videosprechstunde.signaling.cancellation;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The practice moved an appointment; {@code contracts/events/appointment-moved.schema.json}, version 1.
 *
 * @param open whether its code lets somebody in at the new time already
 */
record AppointmentMoved(
        UUID eventId,
        String type,
        int version,
        Instant occurredAt,
        UUID practiceId,
        UUID doctorId,
        RoomId room,
        Instant startsAt,
        boolean open) {

    static final String TYPE = "AppointmentMoved";

    AppointmentMoved {
        Objects.requireNonNull(eventId);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(practiceId);
        Objects.requireNonNull(doctorId);
        Objects.requireNonNull(room);
        Objects.requireNonNull(startsAt);
        if (!TYPE.equals(type) || version != 1) {
            throw new IllegalArgumentException("This is not version 1 of AppointmentMoved.");
        }
    }
}
