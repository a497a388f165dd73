package de.videosprechstunde.signaling.cancellation;

import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.ticket.Host;
import de.videosprechstunde.signaling.ticket.OpenHour;
import de.videosprechstunde.signaling.ticket.Place;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a visit of an open hour stands; {@code contracts/events/visit-placed.schema.json}, version 1.
 *
 * @param doctorId null: in the queue
 */
record VisitPlaced(
        UUID eventId,
        String type,
        int version,
        Instant occurredAt,
        UUID practiceId,
        UUID hourId,
        UUID doctorId,
        RoomId room,
        boolean urgent) {

    static final String TYPE = "VisitPlaced";

    VisitPlaced {
        Objects.requireNonNull(eventId);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(practiceId);
        Objects.requireNonNull(hourId);
        Objects.requireNonNull(room);
        if (!TYPE.equals(type) || version != 1) {
            throw new IllegalArgumentException("This is not version 1 of VisitPlaced.");
        }
    }

    Place place() {
        return doctorId == null ? new OpenHour(practiceId, hourId) : new Host(practiceId, doctorId);
    }
}
