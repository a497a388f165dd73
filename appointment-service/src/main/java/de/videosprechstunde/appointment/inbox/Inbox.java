package de.videosprechstunde.appointment.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes each event once, although Kafka may deliver it again: its id is written down in the transaction that acts on it. What
 * cannot be read, or what the database never takes, is counted and passed over, so that one bad message does not hold up all
 * that follow; while the database is away, the message is tried again until it is back.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final EventReader reader;
    private final MeterRegistry meters;
    private final Clock clock;

    Inbox(EventReader reader, MeterRegistry meters, Clock clock) {
        this.reader = reader;
        this.meters = meters;
        this.clock = clock;
    }

    public <E extends Event> Uni<Void> handle(
            ConsumerRecord<byte[], byte[]> message, Class<E> type, Function<E, Uni<Void>> act) {
        var event = reader.read(message.value(), type);
        if (event.isEmpty()) {
            return passOver(message);
        }
        LOG.tracef("Event %s", event.get().getClass().getSimpleName());
        return untilItWorks(Uni.createFrom().deferred(() -> once(event.get(), act)), message)
                .onFailure(DatabaseRefusal::isIn)
                .recoverWithUni(() -> passOver(message));
    }

    private Uni<Void> passOver(ConsumerRecord<byte[], byte[]> message) {
        LOG.warnf(
                "Passed over an unreadable event: %s-%d at offset %d",
                message.topic(), message.partition(), message.offset());
        meters.counter("videosprechstunde.events.unreadable", "topic", message.topic())
                .increment();
        return Uni.createFrom().voidItem();
    }

    private <E extends Event> Uni<Void> once(E event, Function<E, Uni<Void>> act) {
        return Panache.withTransaction(() -> isNew(event.eventId())
                .chain(isNew -> isNew ? act.apply(event) : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> isNew(UUID eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into processed_event (event_id, processed_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, eventId)
                        .setParameter(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** A session of Hibernate Reactive stays on its Vert.x context, but a retry resumes on another thread: it is led back. */
    private static Uni<Void> untilItWorks(Uni<Void> attempt, ConsumerRecord<byte[], byte[]> message) {
        Context context = Vertx.currentContext();
        return attempt.runSubscriptionOn(command -> context.runOnContext(ignored -> command.run()))
                .onFailure(Inbox::mayPass)
                .invoke(failure -> LOG.warnf(
                        failure,
                        "Trying again: %s-%d at offset %d",
                        message.topic(),
                        message.partition(),
                        message.offset()))
                .onFailure(Inbox::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static boolean mayPass(Throwable failure) {
        return !DatabaseRefusal.isIn(failure);
    }
}
