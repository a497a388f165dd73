package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Instant;
import java.util.UUID;

/** What other services hear of the rooms. Called while the rooms are locked: must not block. */
public interface RoomEvents {

    void patientArrived(UUID practice, RoomId room, Instant at);

    void patientLeft(UUID practice, RoomId room, Instant at);
}
