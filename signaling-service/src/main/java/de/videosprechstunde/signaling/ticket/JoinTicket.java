package de.videosprechstunde.signaling.ticket;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Instant;
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

    /** The patient seat of one room. */
    sealed interface OfPatient extends JoinTicket {
        Place place();

        RoomId room();

        /** Since when somebody who takes the seat now has been waiting. */
        default Instant waitingSince(Instant now) {
            return now;
        }
    }

    /** In the waiting room of the one doctor whom the appointment is with. */
    record Patient(Host host, RoomId room) implements OfPatient {
        public Patient {
            Objects.requireNonNull(host);
            Objects.requireNonNull(room);
        }

        @Override
        public Place place() {
            return host;
        }
    }

    /**
     * In an open hour: with the doctor who has claimed the patient, or in the queue.
     *
     * @param doctor null: nobody has
     * @param since since when the patient waits, as far as appointment-service has heard; null: not yet
     * @param urgent before those who are not
     */
    record PatientOfHour(OpenHour hour, UUID doctor, RoomId room, Instant since, boolean urgent) implements OfPatient {
        public PatientOfHour {
            Objects.requireNonNull(hour);
            Objects.requireNonNull(room);
        }

        @Override
        public Place place() {
            return doctor == null ? hour : new Host(hour.practice(), doctor);
        }

        /** This service forgets the order when it is started anew; the ticket brings it back. */
        @Override
        public Instant waitingSince(Instant now) {
            return since != null && since.isBefore(now) ? since : now;
        }
    }

    /** No seat: staff of the practice see who waits (rule R7). */
    record Staff(UUID practice) implements JoinTicket {
        public Staff {
            Objects.requireNonNull(practice);
        }
    }
}
