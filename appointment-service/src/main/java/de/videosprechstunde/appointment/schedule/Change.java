package de.videosprechstunde.appointment.schedule;

import java.util.List;
import java.util.UUID;

/** What became of moving or cancelling an appointment. */
sealed interface Change {
    /** Now or before: doing it twice is doing it once. */
    record Done(Appointment appointment, List<UUID> overlaps) implements Change {}

    record Unknown() implements Change {}

    record PreconditionMissing() implements Change {}

    record ChangedMeanwhile(int version) implements Change {}

    record AlreadyCancelled() implements Change {}

    record AlreadyRunning() implements Change {}

    record AlreadyEnded() implements Change {}

    record TimeRefused(PlannedTime why) implements Change {}
}
