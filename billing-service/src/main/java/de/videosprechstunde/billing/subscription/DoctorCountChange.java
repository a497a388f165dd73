package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import java.util.Objects;

/**
 * More or fewer doctors from a day on. Differences add up whatever the order in which they were agreed: who gives notice for
 * two of five and adds one meanwhile has four in the end.
 */
public record DoctorCountChange(LocalDate effectiveOn, int difference) {

    public DoctorCountChange {
        Objects.requireNonNull(effectiveOn);
        if (difference == 0) {
            throw new IllegalArgumentException("a change changes something");
        }
    }
}
