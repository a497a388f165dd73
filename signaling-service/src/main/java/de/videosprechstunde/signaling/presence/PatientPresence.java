package de.videosprechstunde.signaling.presence;

import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.room.RoomEvents;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Tells the other services which patients came and went. */
@Singleton
class PatientPresence implements RoomEvents {

    private final EventSender sender;

    PatientPresence(EventSender sender) {
        this.sender = sender;
    }

    @Override
    public void patientArrived(UUID practice, RoomId room, Instant at) {
        sender.presence(new SignalingEvent.ParticipantArrived(UUID.randomUUID(), at, practice, room, Seat.PATIENT));
    }

    @Override
    public void patientLeft(UUID practice, RoomId room, Instant at) {
        sender.presence(new SignalingEvent.ParticipantLeft(UUID.randomUUID(), at, practice, room, Seat.PATIENT));
    }
}
