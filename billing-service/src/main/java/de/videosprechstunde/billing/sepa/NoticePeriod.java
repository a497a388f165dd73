package de.videosprechstunde.billing.sepa;

import java.time.LocalDate;

/** How many calendar days before it is debited the debtor must know amount and day (SD-11): 14, or fewer where agreed. */
public record NoticePeriod(int days) {

    public static final NoticePeriod USUAL = new NoticePeriod(14);

    public NoticePeriod {
        if (days < 1 || days > 14) {
            throw new IllegalArgumentException("a pre-notification comes 1 to 14 days before, not " + days);
        }
    }

    /** The last day on which the notice may reach the debtor. */
    public LocalDate latestNotice(LocalDate collectionDate) {
        return collectionDate.minusDays(days);
    }

    /** The first TARGET day that may be announced by a notice of this day. */
    public LocalDate earliestCollectionDate(LocalDate noticedOn) {
        return TargetCalendar.firstOpenFrom(noticedOn.plusDays(days));
    }
}
