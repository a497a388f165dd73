package de.videosprechstunde.appointment.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private final AnswerLimit limit = new AnswerLimit(3);

    @Test
    void soManyInAMinuteAndInTheNextOneAgain() {
        assertEquals(3, allowed(10, NOON));
        assertFalse(limit.allows(NOON.plusSeconds(59)));
        assertEquals(3, allowed(10, NOON.plusSeconds(60)));
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        allowed(10, NOON);
        assertTrue(limit.allows(NOON.minusSeconds(3600)));
    }

    private long allowed(int asked, Instant now) {
        return IntStream.range(0, asked).filter(_ -> limit.allows(now)).count();
    }
}
