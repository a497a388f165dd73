package de.videosprechstunde.signaling.ticket;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.util.Objects;
import java.util.UUID;

/** What a ticket opens, once its signature is checked; {@code contracts/tickets/join-ticket.schema.json}. */
public sealed interface JoinTicket {

    /** The doctor seat of every room of that doctor. */
    record Doctor(Host host) implements JoinTicket {
        public Doctor {
            Objects.requireNonNull(host);
        }
    }

    /** The patient seat of one room, in the waiting room of one doctor. */
    record Patient(Host host, RoomId room) implements JoinTicket {
        public Patient {
            Objects.requireNonNull(host);
            Objects.requireNonNull(room);
        }
    }

    /** No seat: staff of the practice see who waits (rule R7). */
    record Staff(UUID practice) implements JoinTicket {
        public Staff {
            Objects.requireNonNull(practice);
        }
    }
}
