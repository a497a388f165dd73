package de.videosprechstunde.appointment.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A fact that another service published; see {@code contracts/events}. */
public interface Event {
    /** Unique per event, also when the same event is delivered again. */
    UUID eventId();

    /** @throws RuntimeException unless the year has four digits, as RFC 3339 and so the contracts have it */
    static void requireWrittenAsAgreed(Instant time) {
        requireWrittenAsAgreed(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /** @throws IllegalArgumentException unless the year has four digits, as RFC 3339 and so the contracts have it */
    static void requireWrittenAsAgreed(LocalDate day) {
        int year = day.getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("A year that has not four digits.");
        }
    }

    /** @throws IllegalArgumentException unless the event has the version that the record was made for */
    static void requireVersion(int expected, int version) {
        if (expected != version) {
            throw new IllegalArgumentException("An event of another version.");
        }
    }
}
