package de.videosprechstunde.billing;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A Kafka broker that can go away and come back as it was. */
public final class Broker {

    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Path data = folder();
    private EmbeddedKafkaBroker broker;

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public void start() {
        broker = new EmbeddedKafkaBroker()
                .withNodeId(1)
                .withClusterId("dmlkZW9zcHJlY2hzdA")
                .withKafkaHost("localhost")
                .withKafkaPort(port)
                .withControllerPort(controllerPort)
                .withDeleteLogDirsOnClose(false)
                .withAdditionalProperties(config -> {
                    config.put("log.dirs", data.toString());
                    config.put("auto.create.topics.enable", "false");
                });
        broker.start();
    }

    public void stop() {
        broker.close();
    }

    /** Everything in the topic whose key is the given one, in order. */
    public List<String> events(String topic, UUID key) {
        var config = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
                    if (event.key().equals(key.toString())) {
                        found.add(event.value());
                    }
                }
            }
            return found;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("billing-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
