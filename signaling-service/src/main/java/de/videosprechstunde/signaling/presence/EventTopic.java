package de.videosprechstunde.signaling.presence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topic that this service owns: created, or an existing one brought in line, before the first event goes there. A
 * broker that creates topics by itself would keep them by its own rules.
 */
final class EventTopic {

    static final String NAME = "videosprechstunde.signaling.events";

    private static final int TIMEOUT_MS = 5_000;

    private final EventSettings settings;
    private final Map<String, String> config;

    /** @throws IllegalArgumentException if events would be kept for too long */
    EventTopic(EventSettings settings) {
        this.settings = settings;
        var lifetime = new TopicLifetime(settings.retention(), settings.segment());
        // LogAppendTime: a record's own time could lie in the future and keep its segment alive.
        config = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime",
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(lifetime.retention().toMillis()),
                TopicConfig.SEGMENT_MS_CONFIG,
                Long.toString(lifetime.segment().toMillis()));
    }

    /** @throws ExecutionException if the broker is away or refuses */
    void ensure(Map<String, Object> kafka) throws ExecutionException, InterruptedException {
        var connection = new HashMap<>(kafka);
        connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(connection)) {
            create(admin);
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(NAME, Optional.of(settings.partitions()), Optional.of(settings.replication()))
                .configs(config);
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
            bringInLine(admin);
        }
    }

    private void bringInLine(Admin admin) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> changes = config.entrySet().stream()
                .map(wanted -> new ConfigEntry(wanted.getKey(), wanted.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, NAME), changes))
                .all()
                .get();
    }
}
