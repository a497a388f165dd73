package de.videosprechstunde.appointment.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PlannedTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void anAppointmentMayStartNow() {
        assertEquals(usable("2026-11-24T09:00:00Z", "2026-11-24T09:15:00Z"), planned("2026-11-24", "10:00", 15));
    }

    @Test
    void oneThatStillRunsMayBeWrittenDownLate() {
        assertEquals(usable("2026-11-24T08:50:00Z", "2026-11-24T09:05:00Z"), planned("2026-11-24", "09:50", 15));
    }

    @Test
    void oneThatEndsThisMomentIsOver() {
        assertEquals(new PlannedTime.AlreadyOver(), planned("2026-11-24", "09:45", 15));
        assertEquals(new PlannedTime.AlreadyOver(), planned("2026-11-20", "10:00", 15));
        assertEquals(new PlannedTime.AlreadyOver(), planned("-999999999-01-01", "10:00", 15));
    }

    @Test
    void yesterdaysLongAppointmentMayReachIntoToday() {
        Instant justAfterMidnight = Instant.parse("2026-11-23T23:10:00Z");
        assertEquals(
                usable("2026-11-23T22:30:00Z", "2026-11-23T23:30:00Z"),
                PlannedTime.of(LocalDate.of(2026, 11, 23), LocalTime.of(23, 30), 60, justAfterMidnight));
    }

    @Test
    void durationsGoFromFiveMinutesToFourHours() {
        assertEquals(new PlannedTime.DurationOutOfRange(), planned("2026-11-25", "10:00", 4));
        assertEquals(usable("2026-11-25T09:00:00Z", "2026-11-25T09:05:00Z"), planned("2026-11-25", "10:00", 5));
        assertEquals(usable("2026-11-25T09:00:00Z", "2026-11-25T13:00:00Z"), planned("2026-11-25", "10:00", 240));
        assertEquals(new PlannedTime.DurationOutOfRange(), planned("2026-11-25", "10:00", 241));
        assertEquals(new PlannedTime.DurationOutOfRange(), planned("2026-11-25", "10:00", Integer.MAX_VALUE));
        assertEquals(new PlannedTime.DurationOutOfRange(), planned("2026-11-25", "10:00", -15));
    }

    @Test
    void twelveMonthsAheadAreTheMost() {
        assertEquals(usable("2027-11-24T22:00:00Z", "2027-11-24T22:15:00Z"), planned("2027-11-24", "23:00", 15));
        assertEquals(new PlannedTime.TooFarAhead(), planned("2027-11-25", "00:00", 15));
        assertEquals(new PlannedTime.TooFarAhead(), planned("9999-12-31", "10:00", 15));
        assertEquals(new PlannedTime.TooFarAhead(), planned("+999999999-12-31", "10:00", 15));
    }

    @Test
    void inTheNightOfSpringThereIsNoHalfPastTwo() {
        assertEquals(new PlannedTime.LeftOut(), planned("2027-03-28", "02:30", 15));
        assertEquals(usable("2027-03-28T00:55:00Z", "2027-03-28T01:10:00Z"), planned("2027-03-28", "01:55", 15));
    }

    @Test
    void inTheNightOfAutumnHalfPastTwoIsTheEarlierOne() {
        assertEquals(usable("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"), planned("2027-10-31", "02:30", 60));
    }

    private static PlannedTime planned(String day, String time, int minutes) {
        return PlannedTime.of(LocalDate.parse(day), LocalTime.parse(time), minutes, NOW);
    }

    private static PlannedTime usable(String start, String end) {
        return new PlannedTime.Usable(Instant.parse(start), Instant.parse(end));
    }
}
