package de.videosprechstunde.appointment.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EdgeTest
@Timeout(30)
class InboxEdgeTest {
    record SomethingHappened(UUID eventId) implements Event {}

    @Inject
    Inbox inbox;

    @Inject
    MeterRegistry meters;

    private final SomethingHappened event = new SomethingHappened(UUID.randomUUID());
    private final String topic = "topic-" + event.eventId();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into practice (id, name) values (gen_random_uuid(), (1 / 0)::text)",
                "insert into practice (id, allowance_from) values (gen_random_uuid(), '9999999-01-01'::text::date)",
                "insert into practice (id, name) values (gen_random_uuid(), '')",
                "insert into doctor (id) values (gen_random_uuid())"
            })
    void whatTheDatabaseNeverTakesIsCountedAndPassedOver(String statement) throws Throwable {
        handle(happened -> Panache.getSession()
                .chain(session -> session.createNativeQuery(statement).executeUpdate())
                .replaceWithVoid());
        assertEquals(0, written());
        assertEquals(
                1,
                meters.counter("videosprechstunde.events.unreadable", "topic", topic)
                        .count());
    }

    @Test
    void whatMayPassIsTriedAgain() throws Throwable {
        AtomicInteger attempts = new AtomicInteger();
        handle(happened -> attempts.incrementAndGet() < 3
                ? Uni.createFrom().failure(new IllegalStateException("The database is away."))
                : Uni.createFrom().voidItem());
        assertEquals(3, attempts.get());
        assertEquals(1, written());
    }

    private void handle(Function<SomethingHappened, Uni<Void>> act) throws Throwable {
        byte[] payload = "{\"eventId\":\"%s\"}".formatted(event.eventId()).getBytes(StandardCharsets.UTF_8);
        var message = new ConsumerRecord<byte[], byte[]>(topic, 0, 0, null, payload);
        VertxContextSupport.subscribeAndAwait(() -> inbox.handle(message, SomethingHappened.class, act));
    }

    private long written() {
        return Rows.count("select count(*) from processed_event where event_id = ?", event.eventId());
    }
}
