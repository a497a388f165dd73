package de.videosprechstunde.signaling.presence;

import java.time.Duration;

/**
 * How long Kafka keeps a record. A segment goes as a whole, {@code retention} after its youngest record, at the next
 * check: its oldest record may by then be older by {@code segment}. Three calendar months (rule R3) are never shorter
 * than 89 days, the length of December to February and of February to April.
 */
record TopicLifetime(Duration retention, Duration segment) {

    /** The broker's {@code log.retention.check.interval.ms}, as it comes. */
    private static final Duration CHECK_INTERVAL = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofDays(89);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if records could outlive three months, or a period is below a minute */
    TopicLifetime {
        if (retention.compareTo(SHORTEST) < 0 || segment.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("videosprechstunde.events.retention (%s) and .segment (%s) must be a"
                    + " minute at least.".formatted(retention, segment));
        }
        // One by one first: the sum of absurd values would overflow.
        if (retention.compareTo(LONGEST) > 0
                || segment.compareTo(LONGEST) > 0
                || retention.plus(segment).plus(CHECK_INTERVAL).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "videosprechstunde.events.retention (%s) and .segment (%s) would keep".formatted(retention, segment)
                            + " events for longer than three months.");
        }
    }
}
