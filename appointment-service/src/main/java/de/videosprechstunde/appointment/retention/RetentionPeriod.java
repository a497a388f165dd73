package de.videosprechstunde.appointment.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * How long after its end an appointment is kept: at least a day, at most three months (R3, Anlage 31b BMV-Ä). Three months
 * are counted by the calendar: three of them can be 89 days, so that 90 days can be a day late.
 */
record RetentionPeriod(Period period) {
    private static final int LONGEST_MONTHS = 3;
    /** Four years in a row hold every length of month in every order. */
    private static final LocalDate FIRST_TRIED = LocalDate.of(2023, 1, 1);

    private static final LocalDate LAST_TRIED = LocalDate.of(2027, 1, 1);

    RetentionPeriod {
        if (!allStarts().allMatch(start -> isInBounds(start, period))) {
            throw new IllegalArgumentException("Shorter than a day or longer than three months.");
        }
    }

    /** The Berlin date on which it has to be gone. */
    LocalDate deleteBy(LocalDate over) {
        LocalDate wanted = over.plus(period);
        LocalDate latest = over.plusMonths(LONGEST_MONTHS);
        return wanted.isBefore(latest) ? wanted : latest;
    }

    /** The last day of which everything has to be gone today: what was over then, or before, is due. */
    LocalDate lastDueDay(LocalDate today) {
        LocalDate day = today;
        while (deleteBy(day).isAfter(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Whether what ends on some day is kept at least a full day longer than the given time after its end. */
    boolean outlasts(Duration afterEnd) {
        return allStarts()
                .allMatch(over -> Duration.ofDays(ChronoUnit.DAYS.between(over, deleteBy(over)) - 1)
                                .compareTo(afterEnd)
                        >= 0);
    }

    private static Stream<LocalDate> allStarts() {
        return FIRST_TRIED.datesUntil(LAST_TRIED);
    }

    private static boolean isInBounds(LocalDate start, Period period) {
        return start.plus(period).isAfter(start) && !start.plus(period).isAfter(start.plusMonths(LONGEST_MONTHS));
    }
}
