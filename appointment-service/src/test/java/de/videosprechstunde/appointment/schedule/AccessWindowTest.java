package de.videosprechstunde.appointment.schedule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessWindowTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant END = Instant.parse("2026-11-24T09:15:00Z");

    @Test
    void opensHalfAnHourBeforeAndClosesTwoHoursAfter() {
        AccessWindow window = window("PT30M", "PT2H");
        assertEquals(Instant.parse("2026-11-24T08:30:00Z"), window.opensAt());
        assertEquals(Instant.parse("2026-11-24T11:15:00Z"), window.closesAt());
    }

    @Test
    void theFirstMomentIsInAndTheLastIsOut() {
        AccessWindow window = window("PT30M", "PT2H");
        assertTrue(window.isNotYetOpen(window.opensAt().minusMillis(1)));
        assertFalse(window.isNotYetOpen(window.opensAt()));
        assertFalse(window.isClosed(window.closesAt().minusMillis(1)));
        assertTrue(window.isClosed(window.closesAt()));
    }

    @Test
    void theWholeWindowIsNeverLongerThanTheShortestMonth() {
        assertDoesNotThrow(() -> window("P14D", "P13DT20H"));
        assertThrows(ConfigurationException.class, () -> window("P14D", "P13DT20H1S"));
        assertThrows(ConfigurationException.class, () -> window("PT30M", "P31D"));
    }

    @Test
    void aNegativeWindowIsRefused() {
        assertThrows(ConfigurationException.class, () -> window("-PT1M", "PT2H"));
        assertThrows(ConfigurationException.class, () -> window("PT30M", "-PT1M"));
    }

    private static AccessWindow window(String before, String after) {
        return new AccessWindows(Duration.parse(before), Duration.parse(after)).around(START, END);
    }
}
