package de.videosprechstunde.billing.subscription;

import de.videosprechstunde.billing.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.exception.ConstraintViolationException;

/** All subscriptions. Every change, its line in the history and its event are one transaction. */
@ApplicationScoped
class Subscriptions {

    private final SubscriptionRows rows;
    private final DoctorCountChangeRows changes;
    private final Outbox outbox;
    private final Clock clock;

    Subscriptions(SubscriptionRows rows, DoctorCountChangeRows changes, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Booking> book(UUID practiceId, int doctorCount, LocalDate from) {
        var booking = Subscription.book(practiceId, doctorCount, from, today());
        if (!(booking instanceof Booking.Booked(var subscription))) {
            return Uni.createFrom().item(booking);
        }
        // Of bookings made at the same time the primary key lets one through.
        return Panache.withTransaction(() -> insertUnlessBooked(subscription))
                .onFailure(ConstraintViolationException.class)
                .recoverWithItem(new Booking.AlreadyBooked());
    }

    private Uni<Booking> insertUnlessBooked(Subscription subscription) {
        var row = SubscriptionRow.of(subscription, today());
        return rows.findById(subscription.practiceId())
                .chain(booked -> booked != null
                        ? Uni.createFrom().item(new Booking.AlreadyBooked())
                        : rows.persistAndFlush(row)
                                .chain(() -> record(row, DoctorCountChangeRow.of(subscription, null, clock.instant())))
                                .replaceWith(new Booking.Booked(subscription)));
    }

    @WithTransaction
    Uni<Raise> raise(UUID practiceId, int doctorCount, LocalDate from) {
        return locked(practiceId, new Raise.NotBooked(), (row, subscription) -> {
            var raise = subscription.raiseTo(doctorCount, from, today());
            return raise instanceof Raise.Raised(var raised)
                    ? take(row, raised, DoctorCountChangeRow.of(raised, null, clock.instant()))
                            .replaceWith(raise)
                    : Uni.createFrom().item(raise);
        });
    }

    @WithTransaction
    Uni<Reduction> reduce(UUID practiceId, int doctorCount, LocalDate receivedOn) {
        return locked(practiceId, new Reduction.NotBooked(), (row, subscription) -> {
            var reduction = subscription.reduceTo(doctorCount, receivedOn, today());
            return reduction instanceof Reduction.Reduced(var reduced, var firstDay)
                    ? take(row, reduced, DoctorCountChangeRow.of(reduced, receivedOn, clock.instant()))
                            .replaceWith(reduction)
                    : Uni.createFrom().item(reduction);
        });
    }

    @WithTransaction
    Uni<Cancellation> cancel(UUID practiceId, LocalDate receivedOn, LocalDate notBefore) {
        return locked(practiceId, new Cancellation.NotBooked(), (row, subscription) -> {
            var cancellation = subscription.cancel(receivedOn, notBefore, today());
            return cancellation instanceof Cancellation.Cancelled(var cancelled, var lastDay)
                    ? take(row, cancelled, CancellationRow.of(cancelled, receivedOn, clock.instant()))
                            .replaceWith(cancellation)
                    : Uni.createFrom().item(cancellation);
        });
    }

    @WithSession
    Uni<Optional<Subscription>> find(UUID practiceId) {
        return rows.findById(practiceId)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : changes.of(practiceId).map(changes -> Optional.of(row.subscription(changes))));
    }

    @WithSession
    Uni<List<Allowance>> all() {
        return rows.all()
                .map(all -> all.stream().map(SubscriptionRow::allowance).toList());
    }

    /** Planned changes of which another replica has not told meanwhile. */
    @WithTransaction
    Uni<Void> tellIfDue(UUID practiceId) {
        return locked(
                practiceId,
                null,
                (row, subscription) -> row.nextChangeOn == null || row.nextChangeOn.isAfter(today())
                        ? Uni.createFrom().voidItem()
                        : moved(row, subscription.moved()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> Uni<T> locked(
            UUID practiceId, T notBooked, BiFunction<SubscriptionRow, Subscription, Uni<? extends T>> change) {
        return rows.lock(practiceId)
                .chain(row -> row == null
                        ? Uni.createFrom().item(notBooked)
                        : changes.of(practiceId).chain(changes -> change.apply(row, row.subscription(changes))));
    }

    private Uni<Void> take(SubscriptionRow row, Subscription changed, Object line) {
        row.take(changed, today());
        return record(row, line);
    }

    private Uni<Void> moved(SubscriptionRow row, Subscription subscription) {
        row.take(subscription, today());
        return publish(row);
    }

    private Uni<Void> record(SubscriptionRow row, Object line) {
        return Panache.getSession().chain(session -> session.persist(line)).chain(() -> publish(row));
    }

    private Uni<Void> publish(SubscriptionRow row) {
        var event = AllowanceChanged.of(row.allowance(), UUID.randomUUID(), clock.instant());
        return outbox.append(row.practiceId.toString(), event);
    }
}
