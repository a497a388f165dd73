package de.videosprechstunde.appointment.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BerlinTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+400000-01-01",
                "+2026-11-24",
                "-2026-11-24",
                "-9999-01-01",
                "999-01-01",
                "2026-02-30",
                "2026-2-3",
                "",
                "x"
            })
    void onlyADayOfAFourDigitYearIsADay(String text) {
        assertEquals(LocalDate.of(2026, 11, 24), Berlin.day("2026-11-24"));
        assertThrows(DateTimeException.class, () -> Berlin.day(text));
    }

    @Test
    void winterIsOneHourAheadOfUtcAndSummerTwo() {
        assertEquals(instant("2026-11-24T09:00:00Z"), at("2026-11-24", "10:00"));
        assertEquals(instant("2026-07-01T08:00:00Z"), at("2026-07-01", "10:00"));
    }

    @Test
    void springLeavesTheHourFromTwoToThreeOut() {
        assertEquals(instant("2027-03-28T00:59:00Z"), at("2027-03-28", "01:59"));
        assertEquals(Optional.empty(), at("2027-03-28", "02:00"));
        assertEquals(Optional.empty(), at("2027-03-28", "02:30"));
        assertEquals(Optional.empty(), at("2027-03-28", "02:59"));
        assertEquals(instant("2027-03-28T01:00:00Z"), at("2027-03-28", "03:00"));
    }

    @Test
    void ofTheHourThatComesTwiceInAutumnTheEarlierOneIsMeant() {
        assertEquals(instant("2026-10-25T00:00:00Z"), at("2026-10-25", "02:00"));
        assertEquals(instant("2026-10-25T00:30:00Z"), at("2026-10-25", "02:30"));
        assertEquals(instant("2026-10-25T02:00:00Z"), at("2026-10-25", "03:00"));
    }

    @Test
    void theDayBeginsAtMidnightInBerlin() {
        assertEquals(Instant.parse("2026-11-23T23:00:00Z"), Berlin.startOf(LocalDate.of(2026, 11, 24)));
        assertEquals(LocalDate.of(2026, 7, 2), Berlin.dayOf(Instant.parse("2026-07-01T22:00:00Z")));
        assertEquals(LocalDate.of(2026, 7, 1), Berlin.dayOf(Instant.parse("2026-07-01T21:59:59Z")));
    }

    private static Optional<Instant> at(String day, String time) {
        return Berlin.instantOf(LocalDate.parse(day), LocalTime.parse(time));
    }

    private static Optional<Instant> instant(String text) {
        return Optional.of(Instant.parse(text));
    }
}
