package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What a practice may use as things stand, as appointment-service is told.
 *
 * @param doctorCount 0 once the contract is over
 * @param from first day, Europe/Berlin
 * @param until last day, inclusive; null while no notice was given
 */
record Allowance(UUID practiceId, int doctorCount, LocalDate from, LocalDate until, long revision) {

    Allowance {
        Objects.requireNonNull(practiceId);
        Objects.requireNonNull(from);
        if (doctorCount < 0 || doctorCount > DoctorCount.MAX) {
            throw new IllegalArgumentException("an allowance is 0 to " + DoctorCount.MAX + ", not " + doctorCount);
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an allowance does not end before it begins");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, not from " + revision);
        }
    }
}
