package de.videosprechstunde.billing.sepa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-10, SD-11 */
class TargetCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-03, 2026-10-05, 2026-10-02, 2026-10-01, 2026-09-21",
        "2026-12-15, 2026-12-15, 2026-12-14, 2026-12-11, 2026-12-01",
        "2026-12-25, 2026-12-28, 2026-12-24, 2026-12-23, 2026-12-14",
        "2027-01-01, 2027-01-04, 2026-12-31, 2026-12-30, 2026-12-21",
        "2027-03-26, 2027-03-30, 2027-03-25, 2027-03-24, 2027-03-16",
        "2027-05-01, 2027-05-03, 2027-04-30, 2027-04-29, 2027-04-19",
    })
    void dueDaysMoveToTheNextOpenDayAndCountBackFromThere(
            LocalDate due, LocalDate settles, LocalDate oneBefore, LocalDate twoBefore, LocalDate notice) {
        assertEquals(settles, TargetCalendar.firstOpenFrom(due));
        assertEquals(oneBefore, TargetCalendar.openDaysBefore(settles, 1));
        assertEquals(twoBefore, TargetCalendar.openDaysBefore(settles, 2));
        assertEquals(notice, NoticePeriod.USUAL.latestNotice(settles));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 04-03, 04-06",
        "2027, 03-26, 03-29",
        "2028, 04-14, 04-17",
        "2029, 03-30, 04-02",
        "2030, 04-19, 04-22"
    })
    void goodFridayAndEasterMondayAreClosed(int year, String friday, String monday) {
        assertFalse(TargetCalendar.isOpen(LocalDate.parse(year + "-" + friday)));
        assertFalse(TargetCalendar.isOpen(LocalDate.parse(year + "-" + monday)));
        assertTrue(TargetCalendar.isOpen(LocalDate.parse(year + "-" + monday).plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-10-03", "2027-01-06", "2027-05-27", "2026-12-24", "2026-12-31", "2029-11-01"})
    void germanHolidaysAndNewYearsEveAreOpen(LocalDate day) {
        assertTrue(TargetCalendar.isOpen(day));
    }

    @Test
    void everyDayOfThisCenturyIsAsInAnIndependentCalendar() {
        var jollyday = HolidayManager.getInstance(ManagerParameters.create("target"));
        for (int year = 2002; year < 2100; year++) {
            var closed = jollyday.getHolidays(java.time.Year.of(year)).stream()
                    .map(holiday -> holiday.getDate())
                    .collect(Collectors.toSet());
            for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                boolean open = !closed.contains(day)
                        && day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY;
                assertEquals(open, TargetCalendar.isOpen(day), day.toString());
            }
        }
    }

    @Test
    void noticeOfSomeDayAllowsTheFirstOpenDayAfterThePeriod() {
        assertEquals(LocalDate.of(2026, 12, 28), NoticePeriod.USUAL.earliestCollectionDate(LocalDate.of(2026, 12, 11)));
        assertEquals(
                LocalDate.of(2026, 12, 15), new NoticePeriod(1).earliestCollectionDate(LocalDate.of(2026, 12, 14)));
        assertThrows(IllegalArgumentException.class, () -> new NoticePeriod(0));
        assertThrows(IllegalArgumentException.class, () -> new NoticePeriod(15));
    }
}
