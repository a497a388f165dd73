package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.MessageId;
import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.TargetCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * All that a file says beside its debits. The same order with the same items gives the same bytes (SD-16), so the time of
 * creation is the order's and not the clock's.
 *
 * @param batchBooking whether the bank books one sum (SD-14)
 */
record CollectionOrder(
        String name, Instant createdAt, LocalDate collectionDate, Creditor creditor, boolean batchBooking) {

    /** Leaves room for what is added to it. */
    static final int LONGEST_NAME = 25;

    CollectionOrder {
        new MessageId(name);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a run's name has at most " + LONGEST_NAME + " characters");
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
        if (!TargetCalendar.isOpen(collectionDate)) {
            throw new IllegalArgumentException("banks settle nothing on " + collectionDate);
        }
        Objects.requireNonNull(creditor);
    }

    /** CORE and B2B go in files of their own. */
    MessageId messageId(Scheme scheme) {
        return new MessageId(name + "-" + scheme);
    }

    /** Subscriptions are recurrent from their first debit on (SD-07). */
    String paymentId(Scheme scheme) {
        return new MessageId(messageId(scheme) + "-RCUR").value();
    }
}
