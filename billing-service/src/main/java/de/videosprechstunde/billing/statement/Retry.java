package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.NoticePeriod;
import de.videosprechstunde.billing.sepa.TargetCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** A second attempt after a return: under an id of its own (SD-13), and announced anew (SD-11). */
record Retry(EndToEndId endToEndId, LocalDate earliestCollectionDate) {

    private static final int OPEN_DAYS = 5;

    /** Empty where the reason allows none, and after the first: then it is for people. */
    static Optional<Retry> after(
            String reason,
            String invoiceNumber,
            int retriesSoFar,
            LocalDate returnedOn,
            LocalDate noticeOn,
            NoticePeriod agreed) {
        if (ReturnReason.actionFor(reason) != ReturnReason.Action.RETRY_ONCE || retriesSoFar > 0) {
            return Optional.empty();
        }
        var rested = TargetCalendar.openDaysAfter(returnedOn, OPEN_DAYS);
        var announced = agreed.earliestCollectionDate(noticeOn);
        return Optional.of(new Retry(
                EndToEndId.ofInvoice(invoiceNumber, retriesSoFar + 1), rested.isAfter(announced) ? rested : announced));
    }
}
