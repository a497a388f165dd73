package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The contract with one practice: the function for a number of doctors, from a day in Europe/Berlin on, until notice ends it.
 * Every change counts the revision up by one, from 1.
 *
 * @param until last day, inclusive, the end of a quarter; null while no notice was given
 * @param changes the booking first
 */
record Subscription(UUID practiceId, LocalDate from, LocalDate until, List<DoctorCountChange> changes, long revision) {

    static final int MONTHS_AHEAD = 12;

    /** Notice may name a later end, within reason. */
    static final int YEARS_AHEAD = 10;

    Subscription {
        Objects.requireNonNull(practiceId);
        changes = List.copyOf(changes);
        if (changes.isEmpty()
                || changes.stream().anyMatch(change -> change.effectiveOn().isBefore(from))) {
            throw new IllegalArgumentException("nothing changes before the first day");
        }
        if (until != null
                && (until.isBefore(from) || !until.equals(Quarter.of(until).lastDay()))) {
            throw new IllegalArgumentException("a contract ends with a quarter, after it began");
        }
        if (!areAllPossible(changes)) {
            throw new IllegalArgumentException("every day has a possible number of doctors");
        }
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
        var booked = List.of(new DoctorCountChange(from, doctorCount));
        return new Booking.Booked(new Subscription(practiceId, from, null, booked, 1));
    }

    /** CT-01, CT-04: more doctors are welcome from any day on, after notice too, and share the contract's end. */
    Raise raiseTo(int wanted, LocalDate effectiveOn, LocalDate today) {
        if (!DoctorCount.isPossible(wanted)) {
            return new Raise.DoctorCountOutOfRange();
        }
        var latest = today.plusMonths(MONTHS_AHEAD);
        if (effectiveOn.isBefore(today) || effectiveOn.isAfter(latest)) {
            return new Raise.DayOutOfRange(today, latest);
        }
        var first = later(effectiveOn, from);
        if (isOverOn(first)) {
            return new Raise.Over(until);
        }
        int planned = countOn(first);
        if (wanted == planned) {
            return new Raise.Unchanged(this);
        }
        if (wanted < planned) {
            return new Raise.LoweringNeedsNotice(planned);
        }
        return with(new DoctorCountChange(first, wanted - planned))
                .<Raise>map(Raise.Raised::new)
                .orElseGet(Raise.DoctorCountOutOfRange::new);
    }

    /** CT-03: fewer doctors need notice like the end of all. Nothing is given back before. */
    Reduction reduceTo(int wanted, LocalDate receivedOn, LocalDate today) {
        if (!DoctorCount.isPossible(wanted)) {
            return new Reduction.DoctorCountOutOfRange();
        }
        if (!isReceivable(receivedOn, today)) {
            return new Reduction.ReceiptOutOfRange(earliestReceipt(today), today);
        }
        var first = NoticePeriod.lastDay(receivedOn, from).plusDays(1);
        if (isOverOn(first)) {
            return new Reduction.Over(until);
        }
        int planned = countOn(first);
        if (wanted >= planned) {
            return new Reduction.NotLower(planned, first);
        }
        return with(new DoctorCountChange(first, wanted - planned))
                .<Reduction>map(reduced -> new Reduction.Reduced(reduced, first))
                .orElseGet(Reduction.DoctorCountOutOfRange::new);
    }

    /** The first notice stays effective: a later one never moves the end away. */
    Cancellation cancel(LocalDate receivedOn, LocalDate notBefore, LocalDate today) {
        if (!isReceivable(receivedOn, today)) {
            return new Cancellation.ReceiptOutOfRange(earliestReceipt(today), today);
        }
        var latest = today.plusYears(YEARS_AHEAD);
        if (notBefore.isAfter(latest)) {
            return new Cancellation.EndOutOfRange(latest);
        }
        var end = endIfNoticeWere(receivedOn, notBefore);
        return end.equals(until)
                ? new Cancellation.FirstNoticeStands(this)
                : new Cancellation.Cancelled(new Subscription(practiceId, from, end, changes, revision + 1), end);
    }

    /** What a notice would bring about, without giving it. A contract ends with its first quarter at the earliest. */
    LocalDate endIfNoticeWere(LocalDate receivedOn, LocalDate notBefore) {
        var end = NoticePeriod.lastDay(receivedOn, later(notBefore, from));
        return until != null && until.isBefore(end) ? until : end;
    }

    int countOn(LocalDate day) {
        return day.isBefore(from) || isOverOn(day) ? 0 : sum(changes, day);
    }

    /** Before the first day: what is told ahead. */
    Allowance allowanceOn(LocalDate today) {
        return new Allowance(practiceId, countOn(later(today, from)), from, until, revision);
    }

    /** The next day on which another number of doctors counts; empty while none is planned. */
    Optional<LocalDate> nextChangeAfter(LocalDate today) {
        var day = later(today, from);
        var planned = changes.stream().map(DoctorCountChange::effectiveOn).filter(change -> !isOverOn(change));
        var end = Stream.ofNullable(until).map(last -> last.plusDays(1));
        return Stream.concat(planned, end).filter(change -> change.isAfter(day)).min(LocalDate::compareTo);
    }

    /** A planned change has begun to count: the same contract, told anew. */
    Subscription moved() {
        return new Subscription(practiceId, from, until, changes, revision + 1);
    }

    DoctorCountChange lastChange() {
        return changes.getLast();
    }

    private Optional<Subscription> with(DoctorCountChange change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return areAllPossible(more)
                ? Optional.of(new Subscription(practiceId, from, until, more, revision + 1))
                : Optional.empty();
    }

    private boolean isOverOn(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    private static boolean areAllPossible(List<DoctorCountChange> changes) {
        return changes.stream().allMatch(change -> DoctorCount.isPossible(sum(changes, change.effectiveOn())));
    }

    private static int sum(List<DoctorCountChange> changes, LocalDate day) {
        return changes.stream()
                .filter(change -> !change.effectiveOn().isAfter(day))
                .mapToInt(DoctorCountChange::difference)
                .sum();
    }

    /** A letter may have lain for a while, but not until the day on which it would have ended the contract. */
    private static boolean isReceivable(LocalDate receivedOn, LocalDate today) {
        return !receivedOn.isAfter(today) && !receivedOn.isBefore(earliestReceipt(today));
    }

    private static LocalDate earliestReceipt(LocalDate today) {
        return Quarter.of(today).previous().firstDay();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
