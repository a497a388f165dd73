package de.videosprechstunde.appointment.guessing;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long addresses are hashed by one key: half a day, so that it is gone within 24 hours (R11) although it is used until
 * its end, and the deletion comes by once in an hour and may miss some turns.
 */
public final class KeyPeriod {
    static final Duration LENGTH = Duration.ofHours(12);
    /** For requests that began in the old one, on a replica whose clock is slow. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private KeyPeriod() {}

    static Instant beginOf(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), LENGTH.toSeconds()));
    }

    /** What began earlier is over and can go. */
    public static Instant firstKept(Instant now) {
        return beginOf(now.minus(OVERLAP));
    }
}
