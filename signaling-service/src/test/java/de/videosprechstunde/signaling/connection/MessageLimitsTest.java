package de.videosprechstunde.signaling.connection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageLimitsTest {

    private static final Instant START = Instant.parse("2026-11-24T08:15:00Z");

    @Test
    void twoHundredMessagesInAnyTenSeconds() {
        var rate = new MessageRate(200, Duration.ofSeconds(10));
        for (int i = 0; i < 200; i++) {
            assertTrue(rate.allows(START.plusMillis(i)));
        }
        assertFalse(rate.allows(START.plusMillis(9_999)));
        assertTrue(rate.allows(START.plusMillis(10_000)));
        assertFalse(rate.allows(START.plusMillis(10_000)));
        assertTrue(rate.allows(START.plusMillis(10_001)));
    }

    @Test
    void sizeIsCountedInBytes() {
        assertTrue(MessageSize.BEFORE_JOINING.fits("x".repeat(1024)));
        assertFalse(MessageSize.BEFORE_JOINING.fits("x".repeat(1025)));
        assertTrue(MessageSize.BEFORE_JOINING.fits("€".repeat(341)));
        assertFalse(MessageSize.BEFORE_JOINING.fits("€".repeat(342)));
        assertTrue(MessageSize.AFTER_JOINING.fits("x".repeat(65_536)));
        assertFalse(MessageSize.AFTER_JOINING.fits("x".repeat(65_537)));
    }
}
