package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a page is told, protocol version 1; {@code contracts/signaling/from-server.schema.json} is the reference. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ServerMessage.Joined.class),
    @JsonSubTypes.Type(ServerMessage.Arrived.class),
    @JsonSubTypes.Type(ServerMessage.Away.class),
    @JsonSubTypes.Type(ServerMessage.Left.class),
    @JsonSubTypes.Type(ServerMessage.Queue.class),
    @JsonSubTypes.Type(ServerMessage.Position.class),
    @JsonSubTypes.Type(ServerMessage.Notice.class),
    @JsonSubTypes.Type(ServerMessage.Description.class),
    @JsonSubTypes.Type(ServerMessage.Candidate.class),
    @JsonSubTypes.Type(ServerMessage.Restart.class),
    @JsonSubTypes.Type(ServerMessage.Retry.class),
    @JsonSubTypes.Type(ServerMessage.SeatLost.class),
    @JsonSubTypes.Type(ServerMessage.RoomMoved.class),
    @JsonSubTypes.Type(ServerMessage.RoomClosed.class),
    @JsonSubTypes.Type(ServerMessage.Reported.class),
    @JsonSubTypes.Type(ServerMessage.Pong.class),
    @JsonSubTypes.Type(ServerMessage.Failure.class)
})
public sealed interface ServerMessage {

    /** The ticket was accepted, or the seat was taken here (again). */
    @JsonTypeName("joined")
    record Joined(Role role, boolean holding, List<Presence> present) implements ServerMessage {
        public Joined {
            Limits.present(role);
            present = List.copyOf(present);
        }
    }

    /** Somebody took a seat, or came back with another page or after being away. */
    @JsonTypeName("arrived")
    record Arrived(Presence presence) implements ServerMessage {}

    /** The socket of that seat is gone; it is kept for the grace period. */
    @JsonTypeName("away")
    record Away(RoomId room, Seat seat) implements ServerMessage {}

    /** That seat is free. */
    @JsonTypeName("left")
    record Left(RoomId room, Seat seat) implements ServerMessage {}

    /** Who waits in an open hour without a doctor, first to last: the whole of it, whenever it changes. */
    @JsonTypeName("queue")
    record Queue(UUID hour, List<Waiting> waiting) implements ServerMessage {
        public Queue {
            Limits.present(hour);
            waiting = List.copyOf(waiting);
        }
    }

    /** How many are before the patient in that queue; nothing else about them. */
    @JsonTypeName("position")
    record Position(RoomId room, int ahead) implements ServerMessage {}

    /** The practice says so. */
    @JsonTypeName("notice")
    record Notice(RoomId room, NoticeText text) implements ServerMessage {}

    @JsonTypeName("description")
    record Description(RoomId room, Seat from, Token connection, SessionDescription description)
            implements ServerMessage {}

    @JsonTypeName("candidate")
    record Candidate(RoomId room, Seat from, Token connection, IceCandidate candidate) implements ServerMessage {}

    @JsonTypeName("restart")
    record Restart(RoomId room, Seat from, Token connection, UsernameFragment usernameFragment)
            implements ServerMessage {}

    @JsonTypeName("retry")
    record Retry(RoomId room, Seat from) implements ServerMessage {}

    /** Another page of the same person took the seat; this one may take it back. */
    @JsonTypeName("seat-lost")
    record SeatLost() implements ServerMessage {}

    /** The appointment begins at another time; whoever waits stays. */
    @JsonTypeName("room-moved")
    record RoomMoved(RoomId room, Instant startsAt) implements ServerMessage {
        public RoomMoved {
            Limits.present(startsAt);
        }
    }

    @JsonTypeName("room-closed")
    record RoomClosed(RoomId room, Reason reason) implements ServerMessage {

        public enum Reason {
            @JsonProperty("cancelled")
            CANCELLED,
            @JsonProperty("moved")
            MOVED,
            @JsonProperty("ended")
            ENDED
        }
    }

    /** The report with this id is safe. */
    @JsonTypeName("reported")
    record Reported(Token id) implements ServerMessage {}

    @JsonTypeName("pong")
    record Pong() implements ServerMessage {}

    /** The message was refused; nothing else changed. */
    @JsonTypeName("failure")
    record Failure(FailureCode code, String message) implements ServerMessage {
        public Failure(FailureCode code) {
            this(code, code.text());
        }
    }
}
