package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;

/** What comes of a notice that is to end the contract. */
sealed interface Cancellation {

    record Cancelled(Subscription subscription, LocalDate lastDay) implements Cancellation {}

    record FirstNoticeStands(Subscription subscription) implements Cancellation {}

    record NotBooked() implements Cancellation {}

    /** Both days are possible themselves. */
    record ReceiptOutOfRange(LocalDate earliest, LocalDate latest) implements Cancellation {}

    record EndOutOfRange(LocalDate latest) implements Cancellation {}
}
