package de.videosprechstunde.appointment.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a practice has booked.
 *
 * @param revision grows with every change
 * @param doctorCount how many doctors may be active
 * @param validFrom first day, Berlin
 * @param validUntil last day, Berlin, inclusive; null: open-ended
 */
@Embeddable
record Allowance(
        @Column(name = "allowance_revision") Long revision,
        @Column(name = "booked_doctors") Integer doctorCount,
        @Column(name = "allowance_from") LocalDate validFrom,
        @Column(name = "allowance_until") LocalDate validUntil) {
    Allowance {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(validFrom);
        if (revision < 1 || doctorCount < 0) {
            throw new IllegalArgumentException("A revision starts with 1, a count of doctors with 0.");
        }
    }

    AllowanceState on(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return AllowanceState.NONE;
        }
        return validUntil != null && day.isAfter(validUntil) ? AllowanceState.OVER : AllowanceState.ACTIVE;
    }

    boolean isNewerThan(Allowance other) {
        return other == null || revision > other.revision;
    }

    /** Lowering the number frees nobody's place: it only leaves none for another doctor. */
    Activation activationOn(LocalDate day, long activeDoctors) {
        return switch (on(day)) {
            case NONE -> new Activation.NotBookedYet(validFrom);
            case OVER -> new Activation.BookingOver(validUntil);
            case ACTIVE ->
                activeDoctors < doctorCount ? new Activation.Activated() : new Activation.AllPlacesTaken(doctorCount);
        };
    }
}
