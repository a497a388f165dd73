package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsHelm
class RefusalsTest {
    private static final JsonNode SCHEMA = Chart.read(Chart.SOURCE.resolve("values.schema.json"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a second signaling-service    | signaling: {replicas: 2}                                     | replicas",
                "no signaling-service          | signaling: {replicas: 0}                                     | replicas",
                "an unknown key                | replicaCount: 2                                              | replicaCount",
                "an unknown key further down   | exposure: {ingress: {class: nginx}}                          | class",
                "an unknown key of coturn      | coturn: {relay: true}                                        | relay",
                "no address                    | origin: ''                                                   | origin",
                "an address without TLS        | origin: 'http://video.clinic.example'                        | origin",
                "an address with a path        | origin: 'https://video.clinic.example/'                      | origin",
                "no registry                   | image: {registry: ''}                                        | registry",
                "a relay                       | stun: {servers: ['turn:stun.clinic.example:3478']}           | servers",
                "retention by 90 days and more | retention: {period: P100D}                                   | period",
                "retention of four months      | retention: {period: P4M}                                     | period",
                "events for 88 days            | kafka: {topics: {retentionDays: 88}}                         | retentionDays",
                "events and segments too long  | kafka: {topics: {retentionDays: 87, segmentDays: 2}}         | three months",
                "no proxies to trust           | exposure: {trustedProxies: []}                               | trustedProxies",
                "an ingress without class      | exposure: {ingress: {className: ''}}                         | className",
                "an ingress without TLS        | exposure: {ingress: {tlsSecret: ''}}                         | tlsSecret",
                "a gateway without parents     | exposure: {type: gateway}                                    | parentRefs",
                "an unknown exposure           | exposure: {type: nodePort}                                   | type",
                "a database without host       | database: {existing: {billing: {host: ''}}}                  | host",
                "a database without Secret     | database: {existing: {appointment: {secret: ''}}}            | secret",
                "no brokers                    | kafka: {existing: {bootstrapServers: ''}}                    | bootstrapServers",
                "SASL without Secrets          | kafka: {existing: {securityProtocol: SASL_SSL}}              | appointmentSecret",
                "more replicas than brokers    | kafka: {type: strimzi, strimzi: {replicas: 1}}               | replication",
                "no issuer                     | oidc: {issuer: ''}                                           | issuer",
                "anybody may send headers      | networkPolicy: {ingressController: []}                       | ingressController",
                "nobody may read metrics       | monitoring: {enabled: true}                                  | monitoring",
                "the node's network            | coturn: {exposure: hostNetwork}                              | exposure",
                "a heap without a unit         | billing: {heap: '256'}                                       | heap"
            })
    void refuses(String what, String change, String named) {
        var refusal = assertThrows(RuntimeException.class, () -> Chart.scenario("small", change), what);

        assertTrue(refusal.getMessage().contains(named), () -> what + ": " + refusal.getMessage());
    }

    @Test
    void nothingIsInstalledWithoutBeingAsked() {
        assertThrows(RuntimeException.class, () -> Chart.render(Chart.defaults()));
    }

    @Test
    void schemaAndValuesHaveTheSameKeys() {
        assertEquals(keysOfValues("", Chart.defaults()), keysOfSchema("", SCHEMA));
    }

    private static TreeSet<String> keysOfValues(String path, JsonNode values) {
        TreeSet<String> keys = new TreeSet<>();
        values.properties().forEach(entry -> {
            String key = path + "/" + entry.getKey();
            keys.add(key);
            // What a label or a peer is called is not for the schema to say.
            if (!entry.getValue().isArray()) {
                keys.addAll(keysOfValues(key, entry.getValue()));
            }
        });
        return keys;
    }

    private static TreeSet<String> keysOfSchema(String path, JsonNode schema) {
        TreeSet<String> keys = new TreeSet<>();
        schema.path("properties").properties().forEach(entry -> {
            String key = path + "/" + entry.getKey();
            if (!key.equals("/global") && !key.endsWith("/limits/cpu")) {
                keys.add(key);
            }
            keys.addAll(keysOfSchema(key, entry.getValue()));
        });
        keys.removeIf(key -> key.endsWith("/limits/cpu"));
        return keys;
    }

    @Test
    void everyMapIsClosed() {
        assertEquals(new TreeSet<>(), open("", SCHEMA));
        assertEquals(new TreeSet<>(), open("", Chart.read(Chart.STUN.resolve("values.schema.json"))));
    }

    /** Objects that list their properties and would take others, too. Coturn's are closed by its own schema. */
    private static TreeSet<String> open(String path, JsonNode schema) {
        TreeSet<String> open = new TreeSet<>();
        if (schema.has("properties")
                && schema.path("type").asText().equals("object")
                && !schema.path("additionalProperties").isBoolean()
                && !path.equals("/coturn")
                && !path.endsWith("/extraEnv/items")) {
            open.add(path);
        }
        schema.path("properties")
                .properties()
                .forEach(entry -> open.addAll(open(path + "/" + entry.getKey(), entry.getValue())));
        if (schema.has("items")) {
            open.addAll(open(path + "/items", schema.get("items")));
        }
        return open;
    }
}
