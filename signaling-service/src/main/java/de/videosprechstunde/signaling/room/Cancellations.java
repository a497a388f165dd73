package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Rooms whose appointment was cancelled a moment ago, for as long as a ticket fetched before can still be valid. */
final class Cancellations {

    private static final Duration LONGER_THAN_ANY_TICKET = Duration.ofMinutes(3);

    private final Map<RoomId, Instant> forgetAt = new HashMap<>();

    void add(RoomId room, Instant now) {
        forgetAt.put(room, now.plus(LONGER_THAN_ANY_TICKET));
    }

    boolean contains(RoomId room, Instant now) {
        Instant end = forgetAt.get(room);
        return end != null && now.isBefore(end);
    }

    void forget(Instant now) {
        forgetAt.values().removeIf(end -> !now.isBefore(end));
    }
}
