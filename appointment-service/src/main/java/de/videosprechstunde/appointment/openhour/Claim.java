package de.videosprechstunde.appointment.openhour;

/** What became of claiming a patient of the queue, of giving one back, or of moving one up. */
sealed interface Claim {
    /** Now or before: doing it twice is doing it once. */
    record Done() implements Claim {}

    record Unknown() implements Claim {}

    /** A colleague was quicker. */
    record Taken() implements Claim {}

    record Over() implements Claim {}

    /** The consultation runs: nobody goes back into the queue out of it. */
    record Running() implements Claim {}
}
