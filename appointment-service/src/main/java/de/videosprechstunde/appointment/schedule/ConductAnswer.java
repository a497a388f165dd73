package de.videosprechstunde.appointment.schedule;

/** What became of keeping the doctor's ticks. */
sealed interface ConductAnswer {
    record Kept() implements ConductAnswer {}

    record Unknown() implements ConductAnswer {}

    record Over() implements ConductAnswer {}
}
