package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;

/** What comes of a notice that is to lower the number of doctors (CT-03). */
sealed interface Reduction {

    record Reduced(Subscription subscription, LocalDate firstDay) implements Reduction {}

    record NotBooked() implements Reduction {}

    record DoctorCountOutOfRange() implements Reduction {}

    /** Both days are possible themselves. */
    record ReceiptOutOfRange(LocalDate earliest, LocalDate latest) implements Reduction {}

    record NotLower(int planned, LocalDate firstDay) implements Reduction {}

    record Over(LocalDate lastDay) implements Reduction {}
}
