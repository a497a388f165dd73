package de.videosprechstunde.appointment.inbox;

import java.util.UUID;

/** A fact that another service published; see {@code contracts/events}. */
public interface Event {
    /** Unique per event, also when the same event is delivered again. */
    UUID eventId();

    /** @throws IllegalArgumentException unless the event has the version that the record was made for */
    static void requireVersion(int expected, int version) {
        if (expected != version) {
            throw new IllegalArgumentException("An event of another version.");
        }
    }
}
