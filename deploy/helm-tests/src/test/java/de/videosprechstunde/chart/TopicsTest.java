package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Topics are kept for three months at the most (R3), and are those of the contracts. */
@NeedsHelm
class TopicsTest {
    /** As in the services: the shortest three months, less the broker's check interval. */
    private static final Duration LONGEST = Duration.ofDays(89).minusMinutes(5);

    private final Rendered rendered = Chart.scenario("strimzi");

    @Test
    void theTopicsAreThoseOfTheContracts() {
        JsonNode contract = Chart.read(Chart.ROOT.resolve("contracts/events/asyncapi.yaml"));
        Set<String> addresses = new TreeSet<>();
        contract.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        assertEquals(
                addresses,
                rendered.ofKind("KafkaTopic").stream()
                        .map(Rendered.Manifest::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noRecordOutlivesThreeMonths() {
        for (Rendered.Manifest topic : rendered.ofKind("KafkaTopic")) {
            JsonNode config = topic.tree().at("/spec/config");
            Duration worst = Duration.ofMillis(config.get("retention.ms").asLong()
                    + config.get("segment.ms").asLong());
            assertEquals(Duration.ofDays(88), worst);
            assertTrue(worst.compareTo(LONGEST) <= 0);
            assertEquals("delete", config.get("cleanup.policy").asText());
            assertEquals("LogAppendTime", config.get("message.timestamp.type").asText());
        }
    }

    /** Services bring their topic in line when they start: the operator must not want something else. */
    @Test
    void servicesAreToldTheSameTimes() {
        for (String service : Set.of("appointment", "signaling", "billing")) {
            JsonNode topic = rendered.one("KafkaTopic", "videosprechstunde." + service + ".events")
                    .tree();
            var environment = rendered.environment(service);
            assertEquals(
                    topic.at("/spec/config/retention.ms").asLong(),
                    Duration.parse(environment
                                    .get("VIDEOSPRECHSTUNDE_EVENTS_RETENTION")
                                    .getValue())
                            .toMillis());
            assertEquals(
                    topic.at("/spec/config/segment.ms").asLong(),
                    Duration.parse(environment
                                    .get("VIDEOSPRECHSTUNDE_EVENTS_SEGMENT")
                                    .getValue())
                            .toMillis());
            assertEquals(
                    topic.at("/spec/partitions").asText(),
                    environment.get("VIDEOSPRECHSTUNDE_EVENTS_PARTITIONS").getValue());
            assertEquals(
                    topic.at("/spec/replicas").asText(),
                    environment.get("VIDEOSPRECHSTUNDE_EVENTS_REPLICATION").getValue());
        }
    }

    @Test
    void eachServiceWritesItsOwnTopicAndReadsWhatItHasTo() {
        TreeMap<String, Set<String>> writes = new TreeMap<>();
        TreeMap<String, Set<String>> reads = new TreeMap<>();
        for (Rendered.Manifest user : rendered.ofKind("KafkaUser")) {
            writes.put(user.name(), topics(user.tree(), "Write"));
            reads.put(user.name(), topics(user.tree(), "Read"));
        }

        String billing = "videosprechstunde.billing.events";
        String appointment = "videosprechstunde.appointment.events";
        String signaling = "videosprechstunde.signaling.events";
        assertEquals(
                new TreeMap<>(java.util.Map.of(
                        "video-appointment", Set.of(appointment),
                        "video-billing", Set.of(billing),
                        "video-signaling", Set.of(signaling))),
                writes);
        assertEquals(
                new TreeMap<>(java.util.Map.of(
                        "video-appointment", Set.of(billing, signaling),
                        "video-billing", Set.of(),
                        "video-signaling", Set.of(appointment))),
                reads);
    }

    @Test
    void groupsAreThoseThatTheServicesJoin() {
        Set<String> allowed = rendered.ofKind("KafkaUser").stream()
                .flatMap(user -> acls(user.tree()))
                .filter(acl -> acl.at("/resource/type").asText().equals("group"))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> joined = Stream.of("appointment", "signaling", "billing")
                .flatMap(service -> Chart.text(
                                Chart.ROOT.resolve(service + "-service/src/main/resources/application.properties"))
                        .lines())
                .filter(line -> line.contains(".group.id="))
                .map(line -> line.replaceFirst(".*\\.group\\.id=", "").replace("${quarkus.uuid}", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(joined, allowed);
    }

    private static Set<String> topics(JsonNode user, String operation) {
        return acls(user)
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> Rendered.elements(acl.get("operations"))
                        .anyMatch(each -> each.asText().equals(operation)))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> acls(JsonNode user) {
        return Rendered.elements(user.at("/spec/authorization/acls"));
    }
}
