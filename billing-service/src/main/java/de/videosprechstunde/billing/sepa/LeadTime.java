package de.videosprechstunde.billing.sepa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When the bank must have the file (SD-08): by an hour in Berlin, so many TARGET days before the collection. The scheme asks
 * for one day; banks want it earlier, each in its own way.
 */
public record LeadTime(int days, LocalTime cutOff) {

    public static final LeadTime USUAL = new LeadTime(2, LocalTime.of(10, 0));

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public LeadTime {
        if (days < 1 || days > 14) {
            throw new IllegalArgumentException("lead time is 1 to 14 TARGET days, not " + days);
        }
        Objects.requireNonNull(cutOff);
    }

    /** From this moment on it is too late. */
    public Instant deadline(LocalDate collectionDate) {
        return TargetCalendar.openDaysBefore(collectionDate, days)
                .atTime(cutOff)
                .atZone(BERLIN)
                .toInstant();
    }

    public boolean isInTime(LocalDate collectionDate, Instant now) {
        return now.isBefore(deadline(collectionDate));
    }

    /** The first TARGET day for which a file that is handed over now is in time. */
    public LocalDate earliestCollectionDate(Instant now) {
        var day = TargetCalendar.firstOpenFrom(now.atZone(BERLIN).toLocalDate());
        while (!isInTime(day, now)) {
            day = TargetCalendar.openDaysAfter(day, 1);
        }
        return day;
    }
}
