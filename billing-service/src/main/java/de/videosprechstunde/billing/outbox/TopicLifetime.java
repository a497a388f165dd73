package de.videosprechstunde.billing.outbox;

import java.time.Duration;

/**
 * How long Kafka keeps a record of a topic. A segment is deleted as a whole, {@code retention} after its youngest
 * record and at the next check; its oldest record may then be older by {@code segment}. The sum must stay within three
 * calendar months (rule R3), of which the shortest, February to April of a common year, have 89 days.
 */
record TopicLifetime(Duration retention, Duration segment) {

    /** The broker's {@code log.retention.check.interval.ms}, by default. */
    static final Duration CHECK_INTERVAL = Duration.ofMinutes(5);

    static final Duration LONGEST = Duration.ofDays(89);

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    TopicLifetime {
        // Compared one by one first: a sum of absurd values would overflow.
        if (retention.compareTo(LONGEST) > 0 || segment.compareTo(LONGEST) > 0 || worstAge(retention, segment) > 0) {
            throw new IllegalArgumentException(
                    ("videosprechstunde.events.retention (%s) and .segment (%s) together keep"
                                    + " events for longer than %d days less five minutes, which may exceed three months.")
                            .formatted(retention, segment, LONGEST.toDays()));
        }
        if (retention.compareTo(SHORTEST) < 0 || segment.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "videosprechstunde.events.retention (%s) and .segment (%s) must be a minute at least."
                            .formatted(retention, segment));
        }
    }

    private static int worstAge(Duration retention, Duration segment) {
        return retention.plus(segment).plus(CHECK_INTERVAL).compareTo(LONGEST);
    }
}
