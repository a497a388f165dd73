package de.videosprechstunde.appointment.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.Backing;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@EdgeTest
class EventTopicEdgeTest {
    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, Topics.APPOINTMENT);

    @Inject
    EventTopic.Settings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void theTopicIsMadeAtTheStartSoThatItForgets() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Backing.kafkaBootstrap()))) {
            await().until(() -> admin.listTopics().names().get().contains(Topics.APPOINTMENT));
            Config config = config(admin);
            assertEquals("LogAppendTime", config.get("message.timestamp.type").value());
            assertEquals("604800000", config.get("retention.ms").value());
            assertEquals("86400000", config.get("segment.ms").value());
            assertEquals("delete", config.get("cleanup.policy").value());
            assertEquals(
                    3,
                    admin.describeTopics(List.of(Topics.APPOINTMENT))
                            .allTopicNames()
                            .get()
                            .get(Topics.APPOINTMENT)
                            .partitions()
                            .size());
        }
    }

    @Test
    void anExistingTopicIsBroughtInLine() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Backing.kafkaBootstrap()))) {
            await().until(() -> admin.listTopics().names().get().contains(Topics.APPOINTMENT));
            admin.incrementalAlterConfigs(Map.of(
                            TOPIC,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            new EventTopic(settings, kafka).ensure();
            await().until(() -> config(admin).get("retention.ms").value().equals("604800000"));
        }
    }

    @Test
    void eventsOfOneRoomGoOutInOrderAndLeaveTheOutbox() {
        String room = UUID.randomUUID().toString();
        Rows.change(
                "insert into outbox (message_key, payload, created_at)"
                        + " select ?, n::text, now() from generate_series(1, 250) as series (n) order by series.n",
                room);
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        List<String> sent = Topics.all(Topics.APPOINTMENT).stream()
                .filter(message -> message.key().equals(room))
                .map(ConsumerRecord::value)
                .toList();
        assertEquals(IntStream.rangeClosed(1, 250).mapToObj(String::valueOf).toList(), sent);
    }

    private static Config config(Admin admin) throws Exception {
        return admin.describeConfigs(List.of(TOPIC)).all().get().get(TOPIC);
    }
}
