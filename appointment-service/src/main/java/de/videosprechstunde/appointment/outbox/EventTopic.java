package de.videosprechstunde.appointment.outbox;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic that this service owns: made, or brought in line, before the first event is sent. */
@Singleton
@Startup
public class EventTopic {
    private final Settings settings;
    private final TopicSettings wanted;
    private final Map<String, Object> kafka;
    private boolean ready;

    EventTopic(Settings settings, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.wanted = new TopicSettings(
                settings.partitions(), settings.replication(), settings.retention(), settings.segment());
        this.kafka = kafka;
    }

    String name() {
        return settings.topic();
    }

    /** How old a record of this service can get in Kafka. */
    public Duration oldestRecord() {
        return wanted.oldestRecord();
    }

    /** @throws ExecutionException if the broker is away or refuses */
    void ensure() throws ExecutionException, InterruptedException {
        if (!ready) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put("default.api.timeout.ms", 10_000);
            config.put("request.timeout.ms", 5_000);
            try (Admin admin = Admin.create(config)) {
                createOrAlign(admin);
            }
            ready = true;
        }
    }

    private void createOrAlign(Admin admin) throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(name(), Optional.of(wanted.partitions()), Optional.of(wanted.replication()))
                .configs(wanted.asTopicConfig());
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            align(admin);
        }
    }

    private void align(Admin admin) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> changes = wanted.asTopicConfig().entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, name()), changes))
                .all()
                .get();
    }

    @ConfigMapping(prefix = "videosprechstunde.events")
    public interface Settings {
        @WithDefault("videosprechstunde.appointment.events")
        String topic();

        @WithDefault("3")
        int partitions();

        @WithDefault("1")
        short replication();

        @WithDefault("P7D")
        Duration retention();

        @WithDefault("P1D")
        Duration segment();
    }
}
