package de.videosprechstunde.billing.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka, in order, each at least once. An event leaves the table only after the
 * broker has acknowledged it; what the broker does not take stays and is tried again.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int PAUSE_MS = 200;

    /** Longer than max.block.ms and delivery.timeout.ms of the producer together, so that those decide. */
    private static final int ACK_TIMEOUT_MS = 20_000;

    private final OutboxTable table;
    private final OutboxMetrics metrics;
    private final EventTopic topic;
    private final Emitter<String> emitter;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-relay").factory());
    private boolean failing;

    Relay(
            OutboxTable table,
            OutboxMetrics metrics,
            EventTopic topic,
            @Channel("billing-events") Emitter<String> emitter) {
        this.table = table;
        this.metrics = metrics;
        this.topic = topic;
        this.emitter = emitter;
    }

    void start(@Observes StartupEvent started) {
        worker.scheduleWithFixedDelay(this::tick, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(PAUSE_MS * 10L, TimeUnit.MILLISECONDS);
    }

    /** Never throws: an exception would end the schedule. */
    private void tick() {
        try {
            metrics.oldest(table.oldest());
            topic.ensure();
            relayAll();
            metrics.oldest(table.oldest());
            recovered();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException | ExecutionException | TimeoutException | RuntimeException e) {
            topic.doubt();
            failed(e);
        }
    }

    private void relayAll() throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        int delivered;
        do {
            delivered = table.relay(this::deliver);
            metrics.delivered(delivered);
        } while (delivered == OutboxTable.BATCH);
    }

    private void deliver(String key, String payload) throws ExecutionException, InterruptedException, TimeoutException {
        var acknowledged = new CompletableFuture<Void>();
        var record = OutgoingKafkaRecordMetadata.builder().withKey(key).build();
        emitter.send(Message.of(
                payload,
                Metadata.of(record),
                () -> {
                    acknowledged.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    acknowledged.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        acknowledged.get(ACK_TIMEOUT_MS, TimeUnit.MILLISECONDS);
        LOG.trace("event delivered");
    }

    private void failed(Exception failure) {
        if (!failing) {
            LOG.warnf("events wait in the outbox, to be tried again: %s", failure);
        }
        failing = true;
    }

    private void recovered() {
        if (failing) {
            LOG.info("events reach Kafka again");
        }
        failing = false;
    }
}
