package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What one practice has booked: the function for a number of doctors, from a day in Europe/Berlin on, open-ended.
 * Every change counts the revision up by one, from 1.
 */
record Subscription(UUID practiceId, DoctorCount doctorCount, LocalDate from, long revision) {

    private static final int MONTHS_AHEAD = 12;

    Subscription {
        Objects.requireNonNull(practiceId);
        Objects.requireNonNull(doctorCount);
        Objects.requireNonNull(from);
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, not from " + revision);
        }
    }

    /** Books from today on, or from a later day within twelve months; nothing is booked for the past. */
    static Booking book(UUID practiceId, int doctorCount, LocalDate from, LocalDate today) {
        if (!DoctorCount.isPossible(doctorCount)) {
            return new Booking.DoctorCountOutOfRange();
        }
        var latest = today.plusMonths(MONTHS_AHEAD);
        if (from.isBefore(today) || from.isAfter(latest)) {
            return new Booking.StartOutOfRange(today, latest);
        }
        return new Booking.Booked(new Subscription(practiceId, new DoctorCount(doctorCount), from, 1));
    }

    /** More doctors are welcome at any time (CT-01); fewer need notice like a cancellation (CT-03). */
    Raise raiseTo(int wanted) {
        if (!DoctorCount.isPossible(wanted)) {
            return new Raise.DoctorCountOutOfRange();
        }
        var count = new DoctorCount(wanted);
        if (count.equals(doctorCount)) {
            return new Raise.Unchanged(this);
        }
        if (count.isLessThan(doctorCount)) {
            return new Raise.LoweringNeedsNotice(doctorCount);
        }
        return new Raise.Raised(new Subscription(practiceId, count, from, revision + 1));
    }

    /** The first day on which the present number of doctors counts, if it was set on the given day. */
    LocalDate effectiveOn(LocalDate day) {
        return day.isBefore(from) ? from : day;
    }
}
