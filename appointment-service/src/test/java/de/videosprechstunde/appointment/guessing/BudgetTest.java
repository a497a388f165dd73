package de.videosprechstunde.appointment.guessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BudgetTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Example
    void allAtOnceThenOneAfterTheOther() {
        Budget budget = new Budget(3, Duration.ofMinutes(6));
        Instant fullAt = NOON;
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, budget.wait(fullAt, NOON));
            fullAt = spent(budget, fullAt, NOON);
        }
        assertEquals(Duration.ofMinutes(2), budget.wait(fullAt, NOON));
        assertEquals(Duration.ofSeconds(1), budget.wait(fullAt, NOON.plusSeconds(119)));
        assertEquals(Duration.ZERO, budget.wait(fullAt, NOON.plusSeconds(120)));
        fullAt = spent(budget, fullAt, NOON.plusSeconds(120));
        assertEquals(Duration.ofMinutes(2), budget.wait(fullAt, NOON.plusSeconds(120)));
    }

    /** However the tries are spread: in no span of time more than the burst and what came back meanwhile. */
    @Property
    void neverMoreThanWhatWasThereAndWhatCameBack(
            @ForAll @IntRange(min = 1, max = 20) int codes,
            @ForAll @Size(max = 200) List<@IntRange(max = 5_000) Integer> pausesInMillis) {
        Budget budget = new Budget(codes, Duration.ofSeconds(10));
        Instant now = NOON;
        Instant fullAt = NOON;
        int allowed = 0;
        for (int pause : pausesInMillis) {
            now = now.plusMillis(pause);
            if (budget.wait(fullAt, now).isZero()) {
                fullAt = spent(budget, fullAt, now);
                allowed++;
            }
            long cameBack = Duration.between(NOON, now).dividedBy(budget.each());
            assertTrue(allowed <= codes + cameBack);
        }
    }

    @Example
    void limitsThatLimitNothingAreRefused() {
        assertThrows(ConfigurationException.class, () -> WrongCodes.checked(0, Duration.ofMinutes(1)));
        assertThrows(ConfigurationException.class, () -> WrongCodes.checked(10, Duration.ZERO));
        assertThrows(ConfigurationException.class, () -> WrongCodes.checked(10, Duration.ofMinutes(-1)));
        assertThrows(ConfigurationException.class, () -> WrongCodes.checked(10, Duration.ofHours(13)));
        assertEquals(new Budget(10, Duration.ofHours(12)), WrongCodes.checked(10, Duration.ofHours(12)));
    }

    @Example
    void aKeyIsUsedForHalfADayAndGoneSoonAfter() {
        assertEquals(NOON, KeyPeriod.beginOf(NOON.plus(Duration.ofHours(12)).minusNanos(1)));
        assertEquals(NOON.plus(Duration.ofHours(12)), KeyPeriod.beginOf(NOON.plus(Duration.ofHours(12))));
        assertEquals(NOON.minus(Duration.ofHours(12)), KeyPeriod.firstKept(NOON.plusSeconds(299)));
        assertEquals(NOON, KeyPeriod.firstKept(NOON.plusSeconds(300)));
    }

    /** What the statement does. */
    private static Instant spent(Budget budget, Instant fullAt, Instant now) {
        return (fullAt.isAfter(now) ? fullAt : now).plus(budget.each());
    }
}
