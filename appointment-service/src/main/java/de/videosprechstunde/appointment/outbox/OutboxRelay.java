package de.videosprechstunde.appointment.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Sends what lies in the outbox, in order, and deletes it once the broker has it; what was sent but not deleted goes out
 * again, which consumers do not mind. Of several replicas one at a time does so, because two could swap events of one key.
 */
@Singleton
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int BATCH = 100;
    /** After every bean that could refuse to start. */
    private static final int LAST = 10_000;
    /** Any number that nobody else locks in this database. */
    static final long RELAY_LOCK = 4_870_112_001L;

    private record Entry(long id, String key, String payload) {}

    private final AgroalDataSource database;
    private final EventTopic topic;
    private final Clock clock;
    private final Map<String, Object> kafka;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbox-relay").factory());
    private Producer<String, String> producer;
    private boolean failing;
    private volatile Instant oldest;

    OutboxRelay(
            AgroalDataSource database,
            EventTopic topic,
            Clock clock,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.topic = topic;
        this.clock = clock;
        this.kafka = new HashMap<>(kafka);
        this.kafka.putAll(Map.of("acks", "all", "delivery.timeout.ms", 10_000, "request.timeout.ms", 5_000));
        this.kafka.putAll(Map.of("max.block.ms", 5_000L, "linger.ms", 0));
        meters.gauge("videosprechstunde.outbox.age.seconds", this, OutboxRelay::ageSeconds);
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        worker.scheduleWithFixedDelay(this::relayQuietly, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(5, TimeUnit.SECONDS);
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    /** Nothing may escape: an executor silently drops a repeated task that has thrown. */
    private void relayQuietly() {
        try {
            while (relay() == BATCH) {
                LOG.trace("Outbox: a full batch went out");
            }
            topic.ensure();
            failing = false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (!failing) {
                LOG.warn("Events cannot be sent at the moment; they wait in the outbox", e);
            }
            failing = true;
        }
    }

    private int relay() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                oldest = null;
                List<Entry> entries = hasTheTurn(connection) ? oldestEntries(connection) : List.of();
                if (!entries.isEmpty()) {
                    send(entries);
                    delete(connection, entries);
                }
                connection.commit();
                return entries.size();
            } catch (SQLException | ExecutionException | InterruptedException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean hasTheTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet rows = lock.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private List<Entry> oldestEntries(Connection connection) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id, message_key, payload, created_at from outbox"
                        + " order by id limit ? for update skip locked")) {
            select.setInt(1, BATCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (entries.isEmpty()) {
                        oldest = rows.getTimestamp(4).toInstant();
                    }
                    entries.add(new Entry(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return entries;
    }

    private void send(List<Entry> entries) throws ExecutionException, InterruptedException {
        topic.ensure();
        if (producer == null) {
            producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Entry entry : entries) {
            sent.add(producer.send(new ProducerRecord<>(topic.name(), entry.key(), entry.payload())));
        }
        for (Future<RecordMetadata> acknowledged : sent) {
            acknowledged.get();
        }
    }

    private void delete(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(Entry::id).toArray()));
            delete.executeUpdate();
        }
        oldest = null;
    }

    private double ageSeconds() {
        Instant waiting = oldest;
        return waiting == null
                ? 0
                : Math.max(0, Duration.between(waiting, clock.instant()).toMillis() / 1000.0);
    }
}
