package de.videosprechstunde.appointment.quality;

import java.time.Duration;
import java.time.Instant;

/**
 * So many answers in a minute, of everybody together: an address would have to be kept for anything finer, and more people
 * than that do not hang up in one minute.
 */
class AnswerLimit {
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final int most;
    private Instant begun = Instant.EPOCH;
    private int counted;

    AnswerLimit(int most) {
        this.most = most;
    }

    synchronized boolean allows(Instant now) {
        if (!now.isBefore(begun.plus(SPAN)) || now.isBefore(begun)) {
            begun = now;
            counted = 0;
        }
        counted = Math.min(counted + 1, most + 1);
        return counted <= most;
    }
}
