package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;

/** What comes of an attempt to book. */
sealed interface Booking {

    record Booked(Subscription subscription) implements Booking {}

    record AlreadyBooked() implements Booking {}

    record DoctorCountOutOfRange() implements Booking {}

    /** Both days are possible themselves. */
    record StartOutOfRange(LocalDate earliest, LocalDate latest) implements Booking {}
}
