package de.videosprechstunde.appointment.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicSettingsTest {
    @Test
    void theOldestRecordIsYoungerThanTheShortestThreeMonths() {
        Duration most = Duration.ofDays(88).minusMinutes(5);
        assertEquals(
                String.valueOf(most.toMillis()),
                settings(most, Duration.ofDays(1)).asTopicConfig().get("retention.ms"));
        assertThrows(ConfigurationException.class, () -> settings(most.plusMillis(1), Duration.ofDays(1)));
    }

    @Test
    void segmentsCountToo() {
        assertThrows(ConfigurationException.class, () -> settings(Duration.ofDays(7), Duration.ofDays(83)));
    }

    @Test
    void keepingForEverIsRefused() {
        assertThrows(ConfigurationException.class, () -> settings(Duration.ofMillis(-1), Duration.ofDays(1)));
    }

    private static TopicSettings settings(Duration retention, Duration segment) {
        return new TopicSettings(3, (short) 1, retention, segment);
    }
}
