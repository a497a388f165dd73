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
import org.hibernate.exception.ConstraintViolationException;

/** All subscriptions. Every change, its line in the history and its event are one transaction. */
@ApplicationScoped
class Subscriptions {

    private final SubscriptionRows rows;
    private final Outbox outbox;
    private final Clock clock;

    Subscriptions(SubscriptionRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Booking> book(UUID practiceId, int doctorCount, LocalDate from) {
        var booking = Subscription.book(practiceId, doctorCount, from, LocalDate.now(clock));
        if (!(booking instanceof Booking.Booked(var subscription))) {
            return Uni.createFrom().item(booking);
        }
        // Of bookings made at the same time the primary key lets one through.
        return Panache.withTransaction(() -> insertUnlessBooked(subscription))
                .onFailure(ConstraintViolationException.class)
                .recoverWithItem(new Booking.AlreadyBooked());
    }

    private Uni<Booking> insertUnlessBooked(Subscription subscription) {
        return rows.findById(subscription.practiceId())
                .chain(booked -> booked != null
                        ? Uni.createFrom().item(new Booking.AlreadyBooked())
                        : rows.persistAndFlush(SubscriptionRow.of(subscription))
                                .chain(() -> record(subscription))
                                .replaceWith(new Booking.Booked(subscription)));
    }

    @WithTransaction
    Uni<Raise> raise(UUID practiceId, int doctorCount) {
        return rows.lock(practiceId).chain(row -> {
            if (row == null) {
                return Uni.createFrom().item(new Raise.NotBooked());
            }
            var raise = row.subscription().raiseTo(doctorCount);
            if (!(raise instanceof Raise.Raised(var raised))) {
                return Uni.createFrom().item(raise);
            }
            row.take(raised);
            return record(raised).replaceWith(raise);
        });
    }

    @WithSession
    Uni<Optional<Subscription>> find(UUID practiceId) {
        return rows.findById(practiceId).map(row -> Optional.ofNullable(row).map(SubscriptionRow::subscription));
    }

    @WithSession
    Uni<List<Subscription>> all() {
        return rows.all()
                .map(all -> all.stream().map(SubscriptionRow::subscription).toList());
    }

    private Uni<Void> record(Subscription subscription) {
        var change = DoctorCountChangeRow.of(subscription, LocalDate.now(clock), clock.instant());
        return Panache.getSession().chain(session -> session.persist(change)).chain(() -> publish(subscription));
    }

    private Uni<Void> publish(Subscription subscription) {
        var event = AllowanceChanged.of(subscription, UUID.randomUUID(), clock.instant());
        return outbox.append(subscription.practiceId().toString(), event);
    }
}
