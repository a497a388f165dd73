package de.videosprechstunde.appointment.backing;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes as the other services do, and reads what this one publishes. */
public final class Topics {
    public static final String BILLING = "videosprechstunde.billing.events";
    public static final String SIGNALING = "videosprechstunde.signaling.events";
    public static final String APPOINTMENT = "videosprechstunde.appointment.events";

    private Topics() {}

    public static JsonObject allowance(UUID practice, long revision, int doctors, String from, String until) {
        return event("AllowanceChanged")
                .put("practiceId", practice.toString())
                .put("revision", revision)
                .put("doctorCount", doctors)
                .put("validFrom", from)
                .put("validUntil", until);
    }

    public static JsonObject presence(String type, UUID practice, UUID room, Instant at) {
        JsonObject event = event(type)
                .put("occurredAt", at.toString())
                .put("practiceId", practice.toString())
                .put("room", room.toString());
        return type.startsWith("Participant") ? event.put("seat", "patient") : event;
    }

    private static JsonObject event(String type) {
        return new JsonObject()
                .put("eventId", UUID.randomUUID().toString())
                .put("type", type)
                .put("version", 1)
                .put("occurredAt", Instant.now().toString());
    }

    public static void publish(String topic, String key, String payload) {
        create(topic);
        Map<String, Object> config = Map.of("bootstrap.servers", Backing.kafkaBootstrap());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, payload)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that lies in the topic now. */
    public static List<ConsumerRecord<String, String>> all(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", Backing.kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static void create(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Backing.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.of((short) 1))))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }
}
