package de.videosprechstunde.appointment.guessing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * So many wrong codes at once, and from then on as many as come back evenly within the span: a token bucket, kept as the one
 * moment at which it is full again (GCRA, ITU-T I.371), which one statement can change for all replicas.
 */
record Budget(int codes, Duration within) {
    /** What the database can tell apart. */
    private static final Duration SHORTEST = Duration.of(1, ChronoUnit.MICROS);

    Budget {
        if (codes < 1 || within.dividedBy(codes).compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("At least one code, and a time in which it comes back.");
        }
    }

    /** How long it takes until one more comes back. */
    Duration each() {
        return within.dividedBy(codes).truncatedTo(ChronoUnit.MICROS);
    }

    /** Whoever is full again after this moment has spent everything. */
    Instant latest(Instant now) {
        return now.plus(each().multipliedBy(codes - 1));
    }

    /** Nothing that was spent takes longer to come back: what lies behind is the mistake of some replica's clock. */
    Instant implausible(Instant now) {
        return now.plus(within.multipliedBy(2));
    }

    /** Until there is one again; zero if there is. */
    Duration wait(Instant fullAt, Instant now) {
        Duration wait = Duration.between(latest(now), fullAt);
        return wait.isNegative() || fullAt.isAfter(implausible(now)) ? Duration.ZERO : wait;
    }
}
