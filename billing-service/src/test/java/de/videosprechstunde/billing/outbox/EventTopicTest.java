package de.videosprechstunde.billing.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.billing.Broker;
import de.videosprechstunde.billing.Edges;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Edges.class)
class EventTopicTest {

    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, EventTopic.NAME);

    Broker broker;

    @Inject
    EventSettings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void topicForgetsAfterAWeekAndADay() throws Exception {
        try (var admin = admin()) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> admin.listTopics().names().get().contains(EventTopic.NAME));
            assertEquals(
                    3,
                    admin.describeTopics(List.of(EventTopic.NAME))
                            .allTopicNames()
                            .get()
                            .get(EventTopic.NAME)
                            .partitions()
                            .size());
            assertSettings(admin);
        }
    }

    @Test
    void topicMadeByOthersIsBroughtInLine() throws Exception {
        try (var admin = admin()) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> admin.listTopics().names().get().contains(EventTopic.NAME));
            set(admin, "retention.ms", "-1");
            set(admin, "cleanup.policy", "compact");
            set(admin, "message.timestamp.type", "CreateTime");

            new EventTopic(settings, kafka).ensure();

            assertSettings(admin);
        }
    }

    private static void assertSettings(Admin admin) throws Exception {
        var config = admin.describeConfigs(List.of(TOPIC)).all().get().get(TOPIC);
        assertEquals("delete", config.get("cleanup.policy").value());
        assertEquals("LogAppendTime", config.get("message.timestamp.type").value());
        assertEquals("604800000", config.get("retention.ms").value());
        assertEquals("86400000", config.get("segment.ms").value());
    }

    private static void set(Admin admin, String name, String value) throws Exception {
        var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(change))).all().get();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
