package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.protocol.RoomId;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topics as the other services see them. */
final class Topics implements AutoCloseable {

    private static final String OURS = "videosprechstunde.signaling.events";
    private static final String APPOINTMENTS = "videosprechstunde.appointment.events";

    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();
    private KafkaConsumer<String, String> consumer;
    private KafkaProducer<String, String> producer;

    JsonObject hears(RoomId room, String type) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> find(room, type), Optional::isPresent)
                .get();
    }

    /** The types of all events of that room, in their order; one that came again is known by its id. */
    List<String> typesIn(RoomId room) {
        poll();
        return heard.stream()
                .filter(record -> record.key().equals(room.value()))
                .map(record -> new JsonObject(record.value()))
                .collect(Collectors.toMap(
                        event -> event.getString("eventId"),
                        event -> event.getString("type"),
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    void createAppointmentTopic() {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(APPOINTMENTS, 3, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    void saysAppointmentService(RoomId room, String event) {
        if (producer == null) {
            producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
        }
        producer.send(new ProducerRecord<>(APPOINTMENTS, room.value(), event));
        producer.flush();
    }

    Map<String, String> settingsOfOurTopic() {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, OURS);
        try (Admin admin = Admin.create(kafka)) {
            return admin.describeConfigs(List.of(topic)).all().get().get(topic).entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
        if (producer != null) {
            producer.close();
        }
    }

    private Optional<JsonObject> find(RoomId room, String type) {
        poll();
        return heard.stream()
                .filter(record -> record.key().equals(room.value()))
                .map(record -> new JsonObject(record.value()))
                .filter(event -> event.getString("type").equals(type))
                .findFirst();
    }

    private void poll() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
            consumer.assign(consumer.partitionsFor(OURS).stream()
                    .map(partition -> new TopicPartition(OURS, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
        }
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
    }
}
