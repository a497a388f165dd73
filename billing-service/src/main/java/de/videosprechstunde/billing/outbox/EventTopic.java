package de.videosprechstunde.billing.outbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * The topic that this service owns. It is created with settings that forget in time, or an existing one is brought in
 * line, before the first event goes there; a broker that creates topics by itself would keep them by its own rules.
 */
@ApplicationScoped
class EventTopic {

    static final String NAME = "videosprechstunde.billing.events";

    private static final Logger LOG = Logger.getLogger(EventTopic.class);
    private static final int TIMEOUT_MS = 5_000;

    private final EventSettings settings;
    private final Map<String, Object> kafka;
    private boolean inOrder;

    EventTopic(EventSettings settings, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.kafka = kafka;
    }

    /** A configuration that would keep events for too long does not start. */
    void refuseToKeepTooLong(@Observes StartupEvent start) {
        try {
            lifetime();
        } catch (IllegalArgumentException e) {
            // Of these, Quarkus prints the sentence first.
            throw new ConfigurationException(e.getMessage());
        }
    }

    private TopicLifetime lifetime() {
        return new TopicLifetime(settings.retention(), settings.segment());
    }

    /** Sees to the topic unless that was done already; only the relay's thread calls this. */
    void ensure() throws InterruptedException, ExecutionException, TimeoutException {
        if (inOrder) {
            return;
        }
        var config = new HashMap<>(kafka);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (var admin = Admin.create(config)) {
            if (!create(admin)) {
                bringInLine(admin);
            }
        }
        inOrder = true;
    }

    /** After a failure nothing is known of the topic any more; perhaps it is a new broker. */
    void doubt() {
        inOrder = false;
    }

    private boolean create(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var topic = new NewTopic(NAME, Optional.of(settings.partitions()), Optional.of(settings.replication()))
                .configs(topicConfig());
        try {
            admin.createTopics(List.of(topic)).all().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            LOG.infof("created topic %s", NAME);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private void bringInLine(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var changes = topicConfig().entrySet().stream()
                .map(wanted -> new ConfigEntry(wanted.getKey(), wanted.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .collect(Collectors.toUnmodifiableList());
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, NAME), changes))
                .all()
                .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    }

    /** LogAppendTime, because a record's own time could lie in the future and keep its segment alive. */
    private Map<String, String> topicConfig() {
        var lifetime = lifetime();
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime",
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(lifetime.retention().toMillis()),
                TopicConfig.SEGMENT_MS_CONFIG,
                Long.toString(lifetime.segment().toMillis()));
    }
}
