package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What a page may send, protocol version 1; {@code contracts/signaling/from-client.schema.json} is the reference. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ClientMessage.Join.class),
    @JsonSubTypes.Type(ClientMessage.Description.class),
    @JsonSubTypes.Type(ClientMessage.Candidate.class),
    @JsonSubTypes.Type(ClientMessage.Restart.class),
    @JsonSubTypes.Type(ClientMessage.Retry.class),
    @JsonSubTypes.Type(ClientMessage.TakeSeat.class),
    @JsonSubTypes.Type(ClientMessage.Leave.class),
    @JsonSubTypes.Type(ClientMessage.Report.class),
    @JsonSubTypes.Type(ClientMessage.Notice.class),
    @JsonSubTypes.Type(ClientMessage.Ping.class)
})
public sealed interface ClientMessage {

    /** What is passed on to the other seat of a room. */
    sealed interface Signal extends ClientMessage {
        RoomId room();

        /** The same message for the other seat; the server, not the sender, says where it comes from. */
        ServerMessage from(Seat seat);
    }

    /** What only a patient's page asks for: the doctor's page offers. */
    sealed interface Wish extends Signal {}

    /**
     * The first message; on an open socket it replaces the ticket.
     *
     * @param ticket a signed JWT; a bearer secret, so the message prints as nothing (rule R12)
     * @param page the same after a reload
     * @param instance another one after a reload
     */
    @JsonTypeName("join")
    record Join(int protocol, String ticket, Token page, Token instance) implements ClientMessage {

        static final int PROTOCOL = 1;
        private static final int LONGEST_TICKET = 900;

        public Join {
            if (protocol != PROTOCOL) {
                throw new IllegalArgumentException("The protocol is version 1.");
            }
            Limits.atMost(LONGEST_TICKET, Limits.present(ticket));
            Limits.present(page);
            Limits.present(instance);
        }

        @Override
        public String toString() {
            return "Join";
        }
    }

    @JsonTypeName("description")
    record Description(RoomId room, Token connection, SessionDescription description) implements Signal {
        public Description {
            Limits.present(room);
            Limits.present(connection);
            Limits.present(description);
        }

        @Override
        public ServerMessage from(Seat seat) {
            return new ServerMessage.Description(room, seat, connection, description);
        }
    }

    /** @param candidate null: no more candidates */
    @JsonTypeName("candidate")
    record Candidate(RoomId room, Token connection, IceCandidate candidate) implements Signal {
        public Candidate {
            Limits.present(room);
            Limits.present(connection);
        }

        @Override
        public ServerMessage from(Seat seat) {
            return new ServerMessage.Candidate(room, seat, connection, candidate);
        }
    }

    /**
     * Another path is wanted for this connection.
     *
     * @param usernameFragment of the path that is to be replaced: a wish that arrives twice is met once
     */
    @JsonTypeName("restart")
    record Restart(RoomId room, Token connection, UsernameFragment usernameFragment) implements Wish {
        public Restart {
            Limits.present(room);
            Limits.present(connection);
            Limits.present(usernameFragment);
        }

        @Override
        public ServerMessage from(Seat seat) {
            return new ServerMessage.Restart(room, seat, connection, usernameFragment);
        }
    }

    /** Another connection is wanted. */
    @JsonTypeName("retry")
    record Retry(RoomId room) implements Wish {
        public Retry {
            Limits.present(room);
        }

        @Override
        public ServerMessage from(Seat seat) {
            return new ServerMessage.Retry(room, seat);
        }
    }

    /** Take the seat here that another page of the same person holds. */
    @JsonTypeName("take-seat")
    record TakeSeat() implements ClientMessage {}

    /** The seat is given up now, without waiting for the grace period. */
    @JsonTypeName("leave")
    record Leave() implements ClientMessage {}

    /** The doctor's page reports a fact until it is acknowledged. */
    @JsonTypeName("report")
    record Report(Token id, RoomId room, Event event) implements ClientMessage {

        public enum Event {
            @JsonProperty("started")
            STARTED,
            @JsonProperty("ended")
            ENDED
        }

        public Report {
            Limits.present(id);
            Limits.present(room);
            Limits.present(event);
        }
    }

    /** The practice has something said to a patient who waits. */
    @JsonTypeName("notice")
    record Notice(RoomId room, NoticeText text) implements ClientMessage {
        public Notice {
            Limits.present(room);
            Limits.present(text);
        }
    }

    @JsonTypeName("ping")
    record Ping() implements ClientMessage {}

    /** The type as it is written on the wire: for logs and metrics. */
    default String type() {
        return getClass().getAnnotation(JsonTypeName.class).value();
    }
}
