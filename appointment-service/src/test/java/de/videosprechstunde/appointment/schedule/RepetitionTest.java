package de.videosprechstunde.appointment.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.calendar.Berlin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RepetitionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property
    void everyAppointmentOfASeriesIsAtTheSameTimeOfTheSameWeekdayOnTheWall(
            @ForAll @IntRange(max = 365) int dayOfYear,
            @ForAll @IntRange(max = 24 * 60 - 1) int minute,
            @ForAll @IntRange(min = 1, max = 2) int every,
            @ForAll @IntRange(min = 2, max = 26) int count) {
        LocalDate first = FIRST.plusDays(dayOfYear);
        LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
        List<LocalDate> days = new Repetition(Repetition.Unit.WEEKS, every, count).from(first);
        assertEquals(count, days.size());
        for (int i = 0; i < count; i++) {
            LocalDate day = days.get(i);
            assertEquals(7L * every * i, ChronoUnit.DAYS.between(first, day));
            switch (PlannedTime.of(day, time, 15, Berlin.startOf(first))) {
                case PlannedTime.Usable usable -> {
                    assertEquals(
                            day.atTime(time),
                            usable.startsAt().atZone(Berlin.ZONE).toLocalDateTime());
                    assertEquals(Duration.ofMinutes(15), Duration.between(usable.startsAt(), usable.endsAt()));
                }
                case PlannedTime.LeftOut leftOut ->
                    assertTrue(Berlin.ZONE
                            .getRules()
                            .getValidOffsets(day.atTime(time))
                            .isEmpty());
                case PlannedTime other -> throw new AssertionError(other);
            }
        }
    }

    @Property
    void monthsComeOnTheSameDayOrOnTheLastOneOfAShorterMonth(
            @ForAll @IntRange(max = 365) int dayOfYear,
            @ForAll @IntRange(min = 1, max = 12) int every,
            @ForAll @IntRange(min = 2, max = 26) int count) {
        LocalDate first = FIRST.plusDays(dayOfYear);
        List<LocalDate> days = new Repetition(Repetition.Unit.MONTHS, every, count).from(first);
        for (int i = 0; i < count; i++) {
            LocalDate day = days.get(i);
            assertEquals(first.withDayOfMonth(1).plusMonths((long) every * i), day.withDayOfMonth(1));
            assertEquals(Math.min(first.getDayOfMonth(), day.lengthOfMonth()), day.getDayOfMonth());
        }
    }

    @Example
    void acrossBothClockChangesTheHourOnTheWallStays() {
        List<Instant> starts = new Repetition(Repetition.Unit.WEEKS, 12, 4)
                .from(LocalDate.of(2026, 3, 21)).stream()
                        .map(day -> Berlin.instantOf(day, LocalTime.of(9, 0)).orElseThrow())
                        .toList();
        assertEquals(
                List.of(
                        Instant.parse("2026-03-21T08:00:00Z"),
                        Instant.parse("2026-06-13T07:00:00Z"),
                        Instant.parse("2026-09-05T07:00:00Z"),
                        Instant.parse("2026-11-28T08:00:00Z")),
                starts);
    }

    @Example
    void twentySixAreTheMostAndTwoTheFewest() {
        assertTrue(Repetition.isUsable(1, 2));
        assertTrue(Repetition.isUsable(12, 26));
        assertFalse(Repetition.isUsable(1, 1));
        assertFalse(Repetition.isUsable(1, 27));
        assertFalse(Repetition.isUsable(0, 5));
        assertFalse(Repetition.isUsable(13, 5));
        assertFalse(Repetition.isUsable(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
