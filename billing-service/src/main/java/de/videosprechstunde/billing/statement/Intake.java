package de.videosprechstunde.billing.statement;

/** What comes of taking in a file of the bank's. */
sealed interface Intake {

    record Taken(String sha256, Reading.Read reading) implements Intake {}

    /** The same bytes were taken in before: nothing happens twice. */
    record Known(String sha256) implements Intake {}

    record Refused(Reading.Why why) implements Intake {}
}
