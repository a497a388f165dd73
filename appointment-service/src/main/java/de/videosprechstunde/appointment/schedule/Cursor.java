package de.videosprechstunde.appointment.schedule;

import java.time.Instant;
import java.util.UUID;

/** Where a page of the list goes on: behind that appointment, whatever was planned or cancelled since. */
record Cursor(Instant startsAt, UUID id) {
    private static final char PARTED = '_';

    static Cursor behind(Appointment last) {
        return new Cursor(last.startsAt(), last.id());
    }

    /** @throws DateTimeException,IllegalArgumentException if it is none of ours */
    static Cursor read(String text) {
        int end = text.indexOf(PARTED);
        if (end < 0) {
            throw new IllegalArgumentException("Not a cursor.");
        }
        return new Cursor(Instant.parse(text.substring(0, end)), UUID.fromString(text.substring(end + 1)));
    }

    String text() {
        return startsAt.toString() + PARTED + id;
    }
}
