package de.videosprechstunde.billing.sepa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SD-08 and SD-05 */
class LeadTimeTest {

    @Test
    void theFileMustBeThereBeforeTenInBerlinTwoOpenDaysBefore() {
        var afterChristmas = LocalDate.of(2026, 12, 28);
        assertEquals(Instant.parse("2026-12-23T09:00:00Z"), LeadTime.USUAL.deadline(afterChristmas));
        assertTrue(LeadTime.USUAL.isInTime(afterChristmas, Instant.parse("2026-12-23T08:59:59.999Z")));
        assertFalse(LeadTime.USUAL.isInTime(afterChristmas, Instant.parse("2026-12-23T09:00:00Z")));
    }

    @Test
    void summerTimeIsRegarded() {
        assertEquals(Instant.parse("2027-07-13T08:00:00Z"), LeadTime.USUAL.deadline(LocalDate.of(2027, 7, 15)));
    }

    @Test
    void banksHaveTheirOwn() {
        var early = new LeadTime(1, LocalTime.of(10, 30));
        assertEquals(Instant.parse("2026-12-24T09:30:00Z"), early.deadline(LocalDate.of(2026, 12, 28)));
        assertThrows(IllegalArgumentException.class, () -> new LeadTime(0, LocalTime.NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-23T08:59:59Z, 2026-12-28",
        "2026-12-23T09:00:00Z, 2026-12-29",
        "2026-12-25T12:00:00Z, 2026-12-30",
        "2026-12-14T22:30:00Z, 2026-12-17",
        "2026-12-14T23:30:00Z, 2026-12-17",
    })
    void whatIsHandedOverNowIsCollectedFrom(Instant now, LocalDate earliest) {
        assertEquals(earliest, LeadTime.USUAL.earliestCollectionDate(now));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 2027-02-28", "2023-11-30, 2026-11-30"})
    void aMandateIsUsableForThirtySixMonthsAfterItsLastCollection(LocalDate last, LocalDate lastUsable) {
        assertEquals(lastUsable, MandateExpiry.lastUsableOn(last));
    }
}
