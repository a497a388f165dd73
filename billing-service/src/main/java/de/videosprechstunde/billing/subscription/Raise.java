package de.videosprechstunde.billing.subscription;

/** What comes of an attempt to change the number of doctors. */
sealed interface Raise {

    record Raised(Subscription subscription) implements Raise {}

    record Unchanged(Subscription subscription) implements Raise {}

    record NotBooked() implements Raise {}

    record DoctorCountOutOfRange() implements Raise {}

    record LoweringNeedsNotice(DoctorCount booked) implements Raise {}
}
