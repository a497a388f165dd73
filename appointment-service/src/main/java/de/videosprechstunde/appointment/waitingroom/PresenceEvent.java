package de.videosprechstunde.appointment.waitingroom;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import de.videosprechstunde.appointment.inbox.Event;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What signaling-service reports of the rooms; see {@code contracts/events}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "ParticipantArrived", value = PresenceEvent.ParticipantArrived.class),
    @JsonSubTypes.Type(name = "ParticipantLeft", value = PresenceEvent.ParticipantLeft.class),
    @JsonSubTypes.Type(name = "ConsultationStarted", value = PresenceEvent.ConsultationStarted.class),
    @JsonSubTypes.Type(name = "ConsultationEnded", value = PresenceEvent.ConsultationEnded.class)
})
sealed interface PresenceEvent extends Event {
    Instant occurredAt();

    UUID practiceId();

    UUID room();

    /** The seats' names are those of the contract. */
    enum Seat {
        doctor,
        patient
    }

    record ParticipantArrived(UUID eventId, int version, Instant occurredAt, UUID practiceId, UUID room, Seat seat)
            implements PresenceEvent {
        public ParticipantArrived {
            requireComplete(version, occurredAt, eventId, practiceId, room, seat);
        }
    }

    record ParticipantLeft(UUID eventId, int version, Instant occurredAt, UUID practiceId, UUID room, Seat seat)
            implements PresenceEvent {
        public ParticipantLeft {
            requireComplete(version, occurredAt, eventId, practiceId, room, seat);
        }
    }

    record ConsultationStarted(UUID eventId, int version, Instant occurredAt, UUID practiceId, UUID room)
            implements PresenceEvent {
        public ConsultationStarted {
            requireComplete(version, occurredAt, eventId, practiceId, room);
        }
    }

    record ConsultationEnded(UUID eventId, int version, Instant occurredAt, UUID practiceId, UUID room)
            implements PresenceEvent {
        public ConsultationEnded {
            requireComplete(version, occurredAt, eventId, practiceId, room);
        }
    }

    private static void requireComplete(int version, Instant occurredAt, Object... properties) {
        Event.requireVersion(1, version);
        Event.requireWrittenAsAgreed(occurredAt);
        for (Object property : properties) {
            Objects.requireNonNull(property);
        }
    }
}
