package de.videosprechstunde.appointment.outbox;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Map;

/**
 * How the topic is to be kept. A record can be as old as {@code retention + segment + the broker's check interval}, because
 * only whole, closed segments are deleted: that sum must stay below three calendar months, of which the shortest have 89
 * days (R3).
 */
record TopicSettings(int partitions, short replication, Duration retention, Duration segment) {
    private static final Duration CHECK_INTERVAL = Duration.ofMinutes(5);
    private static final Duration SHORTEST_THREE_MONTHS = Duration.ofDays(89);

    TopicSettings {
        if (partitions < 1 || replication < 1 || !retention.isPositive() || !segment.isPositive()) {
            throw new ConfigurationException("videosprechstunde.events: numbers and durations must be positive.");
        }
        if (oldest(retention, segment).compareTo(SHORTEST_THREE_MONTHS) > 0) {
            throw new ConfigurationException(
                    "videosprechstunde.events.retention and .segment would keep events for more than three months:"
                            + " together they may be at most 89 days less 5 minutes.");
        }
    }

    Duration oldestRecord() {
        return oldest(retention, segment);
    }

    private static Duration oldest(Duration retention, Duration segment) {
        return retention.plus(segment).plus(CHECK_INTERVAL);
    }

    Map<String, String> asTopicConfig() {
        return Map.of(
                "cleanup.policy",
                "delete",
                "message.timestamp.type",
                "LogAppendTime",
                "retention.ms",
                String.valueOf(retention.toMillis()),
                "segment.ms",
                String.valueOf(segment.toMillis()));
    }
}
