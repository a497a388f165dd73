package de.videosprechstunde.signaling.protocol;

import java.time.Instant;

/**
 * Who is there, as others see it.
 *
 * @param since since when the seat is taken; null for patients, who do not learn how long the doctor has been there
 * @param away the socket is gone, the seat is kept for the grace period
 * @param page which page is on the seat; only for the doctor's pages, otherwise null
 * @param instance which document of that page: a reload has another one; only for the doctor's pages, otherwise null
 */
public record Presence(RoomId room, Seat seat, Instant since, boolean away, Token page, Token instance) {

    public Presence {
        Limits.present(room);
        Limits.present(seat);
    }

    /** The same without what only the doctor's own pages may know. */
    public Presence withoutPage() {
        return new Presence(room, seat, since, away, null, null);
    }
}
