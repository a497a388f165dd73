package de.videosprechstunde.appointment.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void whoArrivedWaitsUntilLeaving() {
        Visit waiting = Visit.NONE.arrived(minute(0));
        assertTrue(waiting.isWaiting());
        assertFalse(waiting.left(minute(5)).isWaiting());
    }

    @Test
    void aRepeatedArrivalDoesNotShortenTheWait() {
        assertEquals(minute(0), Visit.NONE.arrived(minute(0)).arrived(minute(3)).arrivedAt());
        assertEquals(minute(0), Visit.NONE.arrived(minute(3)).arrived(minute(0)).arrivedAt());
    }

    @Test
    void whoComesBackWaitsAnew() {
        Visit back = Visit.NONE.arrived(minute(0)).left(minute(5)).arrived(minute(9));
        assertTrue(back.isWaiting());
        assertEquals(minute(9), back.arrivedAt());
    }

    @Test
    void anOldArrivalThatComesLateBringsNobodyBack() {
        assertFalse(
                Visit.NONE.arrived(minute(0)).left(minute(5)).arrived(minute(2)).isWaiting());
    }

    @Test
    void leavingWithoutHavingArrivedSaysNothing() {
        assertEquals(Visit.NONE, Visit.NONE.left(minute(1)));
    }

    @Test
    void anOldLeavingThatComesLateSendsNobodyAway() {
        assertTrue(Visit.NONE.arrived(minute(5)).left(minute(1)).isWaiting());
    }

    @Test
    void theFirstStartAndTheFirstEndCount() {
        Visit visit = Visit.NONE
                .started(minute(2))
                .started(minute(4))
                .ended(minute(20))
                .ended(minute(30));
        assertEquals(minute(2), visit.startedAt());
        assertEquals(minute(20), visit.endedAt());
    }

    private static Instant minute(int minutes) {
        return TEN.plusSeconds(60L * minutes);
    }
}
