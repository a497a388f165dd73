package de.videosprechstunde.appointment.schedule;

/** What became of cancelling an appointment. */
sealed interface Cancellation {
    /** Now or before: cancelling twice is one cancellation. */
    record Cancelled() implements Cancellation {}

    record Unknown() implements Cancellation {}

    record Running() implements Cancellation {}

    record AlreadyEnded() implements Cancellation {}
}
