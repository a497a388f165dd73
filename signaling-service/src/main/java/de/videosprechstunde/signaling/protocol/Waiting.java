package de.videosprechstunde.signaling.protocol;

import java.time.Instant;

/**
 * Somebody in a queue, as the practice's pages see them.
 *
 * @param away the socket is gone, the place is kept for the grace period
 * @param urgent the practice moved them up
 */
public record Waiting(RoomId room, Instant since, boolean away, boolean urgent) {

    public Waiting {
        Limits.present(room);
        Limits.present(since);
    }
}
