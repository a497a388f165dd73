package de.videosprechstunde.billing.sepa;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days on which banks settle (SD-10): the ECB's TARGET calendar, which knows no German holidays. */
public final class TargetCalendar {

    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private TargetCalendar() {}

    public static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day))
                && !isGoodFridayOrEasterMonday(day);
    }

    /** The day itself, or the next one that is open. */
    public static LocalDate firstOpenFrom(LocalDate day) {
        var open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** So many open days before a day, which itself does not count. */
    public static LocalDate openDaysBefore(LocalDate day, int count) {
        return step(day, count, -1);
    }

    /** So many open days after a day, which itself does not count. */
    public static LocalDate openDaysAfter(LocalDate day, int count) {
        return step(day, count, 1);
    }

    private static LocalDate step(LocalDate day, int count, int direction) {
        if (count < 0) {
            throw new IllegalArgumentException("days are counted from 0, not from " + count);
        }
        var open = day;
        for (int left = count; left > 0; ) {
            open = open.plusDays(direction);
            if (isOpen(open)) {
                left--;
            }
        }
        return open;
    }

    private static boolean isGoodFridayOrEasterMonday(LocalDate day) {
        var easter = easterSunday(day.getYear());
        return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1));
    }

    /** The Gregorian computus, as J. M. Oudin wrote it down (Explanatory Supplement to the Astronomical Almanac, 1992). */
    static LocalDate easterSunday(int year) {
        int century = year / 100;
        int golden = year % 19;
        int k = (century - 17) / 25;
        int moon = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
        moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int sunday = moon - weekday;
        int month = 3 + (sunday + 40) / 44;
        return LocalDate.of(year, month, sunday + 28 - 31 * (month / 4));
    }
}
