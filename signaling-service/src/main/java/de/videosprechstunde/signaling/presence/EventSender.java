package de.videosprechstunde.signaling.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Brings events to Kafka on a thread of its own: neither a slow broker nor a missing one holds up a page. The topic is
 * seen to first, and again after every failure; perhaps it is a new broker.
 */
@Startup
@Singleton
class EventSender {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Logger LOG = Logger.getLogger(EventSender.class);
    private static final int BATCH = 200;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final EventSettings settings;
    private final Map<String, Object> kafka;
    private final EventTopic topic;
    private final EventBuffer buffer;
    private final Thread thread =
            Thread.ofPlatform().name("event-sender").daemon().unstarted(this::run);
    private volatile KafkaProducer<String, String> producer;
    private volatile boolean stopping;
    private boolean waitsForKafka;

    EventSender(EventSettings settings, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.kafka = kafka;
        this.topic = new EventTopic(settings);
        this.buffer = new EventBuffer(settings.buffer());
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /** What waits or is under way gets a last chance. */
    @PreDestroy
    void stop() throws InterruptedException {
        long end = System.nanoTime() + FAREWELL.toNanos();
        while (buffer.unsettled() > 0 && producer != null && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        stopping = true;
        thread.interrupt();
        thread.join(FAREWELL.plus(FAREWELL));
    }

    void presence(SignalingEvent event) {
        if (buffer.addPresence(event)) {
            LOG.debug("Kafka is away for long: a presence was given up");
        }
    }

    /** @return completes when the broker has acknowledged the event, exceptionally if it has not in time */
    CompletableFuture<Void> report(SignalingEvent event) {
        return buffer.addReport(event).orTimeout(settings.reportPatience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!stopping) {
            try {
                if (producer == null) {
                    topic.ensure(kafka);
                    producer = new KafkaProducer<>(producerConfig());
                    waitsForKafka = false;
                    LOG.infof("topic %s is in order", EventTopic.NAME);
                }
                send(buffer.take(BATCH));
            } catch (InterruptedException stop) {
                break;
            } catch (ExecutionException | KafkaException failed) {
                // Once is enough: an outage may last.
                LOG.logf(waitsForKafka ? Logger.Level.DEBUG : Logger.Level.WARN, "events wait for Kafka: %s", failed);
                waitsForKafka = true;
                close(Duration.ZERO);
                pause();
            }
        }
        close(FAREWELL);
    }

    private record Sent(EventBuffer.Entry entry, Future<RecordMetadata> acknowledgement) {}

    private void send(List<EventBuffer.Entry> batch) throws InterruptedException, ExecutionException {
        List<Sent> underWay = batch.stream()
                .filter(entry -> !entry.isAbandoned())
                .map(entry -> new Sent(entry, send(entry.event())))
                .toList();
        var unsent = new ArrayList<EventBuffer.Entry>();
        ExecutionException failure = null;
        for (Sent sent : underWay) {
            try {
                sent.acknowledgement().get();
                sent.entry().succeeded();
            } catch (ExecutionException failed) {
                failure = failed;
                if (sent.entry().isPresence()) {
                    unsent.add(sent.entry());
                } else {
                    sent.entry().failed(failed.getCause());
                }
            }
        }
        buffer.putBack(unsent);
        if (failure != null) {
            throw failure;
        }
    }

    private Future<RecordMetadata> send(SignalingEvent event) {
        try {
            String json = JSON.writeValueAsString(event);
            return producer.send(
                    new ProducerRecord<>(EventTopic.NAME, event.room().value(), json));
        } catch (KafkaException failed) {
            return CompletableFuture.failedFuture(failed);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("Cannot write an event", defect);
        }
    }

    private Map<String, Object> producerConfig() {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    private void close(Duration patience) {
        if (producer != null) {
            producer.close(patience);
            producer = null;
        }
    }
}
