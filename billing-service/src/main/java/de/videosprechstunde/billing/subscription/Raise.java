package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;

/** What comes of an attempt to raise the number of doctors. */
sealed interface Raise {

    record Raised(Subscription subscription) implements Raise {}

    record Unchanged(Subscription subscription) implements Raise {}

    record NotBooked() implements Raise {}

    record DoctorCountOutOfRange() implements Raise {}

    /** Both days are possible themselves. */
    record DayOutOfRange(LocalDate earliest, LocalDate latest) implements Raise {}

    record LoweringNeedsNotice(int booked) implements Raise {}

    record Over(LocalDate lastDay) implements Raise {}
}
