package de.videosprechstunde.signaling.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.MovableClock;
import de.videosprechstunde.signaling.protocol.ClientMessage.Report;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Token;
import de.videosprechstunde.signaling.room.RoomEvents;
import de.videosprechstunde.signaling.room.Rooms;
import de.videosprechstunde.signaling.room.SeatSettings;
import de.videosprechstunde.signaling.ticket.Host;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a Kafka that comes late, and one that is slow when the service stops. */
@Timeout(90)
class FarewellTest {

    private static final UUID PRACTICE = UUID.randomUUID();
    private static final String PATIENCE = "60S";

    private final RoomId room = RoomId.of(UUID.randomUUID());
    private final int port = freePort();
    private final EmbeddedKafkaBroker kafka = new EmbeddedKafkaBroker()
            .withKafkaPort(port)
            .withAdditionalProperties(settings -> settings.put("auto.create.topics.enable", "false"));

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void whatIsUnderWayIsStillAcknowledgedWhenTheServiceStops() throws Exception {
        kafka.start();
        var sender = sender(Map.of("linger.ms", 1_000), PATIENCE);
        sender.report(ended()).get(60, TimeUnit.SECONDS);
        var last = sender.report(ended());
        sender.stop();
        assertTrue(last.isDone() && !last.isCompletedExceptionally());
    }

    @Test
    void whatKafkaDoesNotAcknowledgeInTimeIsStillSentAtTheEnd() throws Exception {
        kafka.start();
        var sender = sender(Map.of("linger.ms", 4_500), PATIENCE);
        sender.report(ended()).get(60, TimeUnit.SECONDS);
        sender.presence(ended());
        sender.stop();
        assertEquals(2, eventsInTheTopic().size());
    }

    @Test
    void reportThatIsRepeatedUntilKafkaIsThereIsRecordedOnce() throws Exception {
        var sender = sender(Map.of(), "1S");
        var clock = new MovableClock("2026-11-24T08:15:00Z");
        var reports = new Reports(sender, new Rooms(clock, settings(SeatSettings.class, PATIENCE), nobody()), clock);
        var report = new Report(new Token("kJ3fQ0ZpT1mXw9aB"), room, Report.Event.ENDED);
        var host = new Host(PRACTICE, UUID.randomUUID());
        var refused = reports.record(host, report).toCompletableFuture();
        Awaitility.await().until(refused::isCompletedExceptionally);
        kafka.start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            var again = reports.record(host, report).toCompletableFuture();
            Awaitility.await().until(again::isDone);
            return !again.isCompletedExceptionally();
        });
        // Promise 3: a safe report leaves no room id behind.
        Awaitility.await().until(() -> reports.underWay() == 0);
        reports.record(host, report);
        sender.stop();
        // Perhaps more than once, as Kafka may have had it without our hearing of that: its readers know it by its id.
        assertEquals(1, eventsInTheTopic().stream().distinct().count());
    }

    private SignalingEvent ended() {
        return new SignalingEvent.ConsultationEnded(UUID.randomUUID(), Instant.now(), PRACTICE, room);
    }

    private EventSender sender(Map<String, Object> more, String reportPatience) {
        var config = new HashMap<>(more);
        config.put("bootstrap.servers", "127.0.0.1:" + port);
        var sender = new EventSender(settings(EventSettings.class, reportPatience), config);
        sender.start();
        return sender;
    }

    private static <T> T settings(Class<T> type, String reportPatience) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("videosprechstunde.events.report-patience", reportPatience)
                .withMapping(type)
                .build()
                .getConfigMapping(type);
    }

    private static RoomEvents nobody() {
        return new RoomEvents() {
            @Override
            public void patientArrived(UUID practice, RoomId room, Instant at) {}

            @Override
            public void patientLeft(UUID practice, RoomId room, Instant at) {}
        };
    }

    private List<String> eventsInTheTopic() {
        Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(EventTopic.NAME).stream()
                    .map(info -> new TopicPartition(EventTopic.NAME, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var events = new ArrayList<String>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> events.add(event.value()));
            }
            return events;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
