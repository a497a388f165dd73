package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.videosprechstunde.chart.Chart;
import de.videosprechstunde.chart.NeedsHelm;
import de.videosprechstunde.chart.Rendered;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster and one machine are the same installation: what they tell the services, which paths, which realm. */
@NeedsHelm
class ChartAgreesTest {
    private static final URI ORIGIN = URI.create("https://video.clinic.example");

    /** Everything listens on loopback alone there. */
    private static final Set<String> ONE_MACHINE = Set.of("QUARKUS_HTTP_HOST", "QUARKUS_MANAGEMENT_HOST");

    /** Values of the chart that {@code make up} leaves at their defaults. */
    private static final Set<String> CLUSTER = Set.of(
            "JAVA_TOOL_OPTIONS",
            "KAFKA_SECURITY_PROTOCOL",
            "VIDEOSPRECHSTUNDE_EVENTS_PARTITIONS",
            "VIDEOSPRECHSTUNDE_EVENTS_REPLICATION",
            "VIDEOSPRECHSTUNDE_EVENTS_RETENTION",
            "VIDEOSPRECHSTUNDE_EVENTS_SEGMENT",
            "VIDEOSPRECHSTUNDE_RETENTION_PERIOD");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"appointment", "signaling", "billing"})
    void aServiceIsToldTheSame(String service) {
        Set<String> local = new TreeSet<>(local(service + "-service").keySet());
        local.removeAll(ONE_MACHINE);
        Set<String> cluster =
                new TreeSet<>(Chart.scenario("small").environment(service).keySet());
        cluster.removeAll(CLUSTER);

        assertEquals(local, cluster);
    }

    private Map<String, String> local(String service) {
        Children children = new Children();
        try {
            Services services = new Services(Settings.forTests(Settings.findRoot(), folder), folder, children);
            services.configure(
                    ORIGIN,
                    new Keycloak(folder, folder, folder.resolve("log")),
                    new Postgres(5432),
                    new Kafka("localhost:9092"),
                    new Keys(folder.resolve("keys")),
                    List.of("stun:localhost:3478"));
            return services.environment(service);
        } finally {
            children.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"small", "gateway"})
    void aPathHasTheSameOwner(String scenario) {
        Routes routes = new Routes(8080, 8083, 8082, 8081);
        Map<String, Integer> ports =
                Map.of("video-appointment:8080", 8080, "video-billing:8083", 8083, "video-signaling:8082", 8082);
        Rendered rendered = Chart.scenario(scenario);

        rendered.routes().forEach(route -> {
            int expected = route.getKey().equals("/auth/") ? 8081 : ports.get(route.getValue());
            assertEquals(expected, routes.portFor(route.getKey()), route.toString());
        });
        assertEquals(
                scenario.equals("small")
                        ? Set.of("/", "/billing/", "/signaling")
                        : Set.of("/", "/billing/", "/signaling", "/auth/"),
                new TreeSet<>(rendered.routes().map(Map.Entry::getKey).toList()));
    }

    @Test
    void theRealmIsTheSameWithoutItsPeople() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode demo = json.readTree(Realm.forImport(ORIGIN, "${VIDEOSPRECHSTUNDE_WEB_CLIENT_SECRET}"));
        ObjectNode expected = demo.deepCopy();
        expected.remove(List.of("users", "groups"));
        // The demonstration speaks HTTP on loopback, and its command line has no secret.
        expected.put("sslRequired", "external");
        ((com.fasterxml.jackson.databind.node.ArrayNode) expected.get("clients"))
                .removeIf(client -> client.get("publicClient").asBoolean());

        String rendered = Chart.scenario("gateway").configMap("video-realm").get("videosprechstunde-realm.json");
        assertEquals(expected, json.readTree(rendered));
    }
}
