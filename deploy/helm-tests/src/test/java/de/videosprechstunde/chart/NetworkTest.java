package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call whom. */
@NeedsHelm
class NetworkTest {
    private static final String COMPONENT = "/podSelector/matchLabels/app.kubernetes.io~1component";

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void noPodIsWithoutAPolicyInBothDirections(String scenario) {
        Rendered rendered = Chart.scenario(scenario);
        rendered.pods().forEach((name, pod) -> {
            Set<String> directions = policies(rendered, pod).stream()
                    .flatMap(policy -> Rendered.elements(policy.tree().at("/spec/policyTypes")))
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            // coturn's own test asks one question and is gone.
            Set<String> wanted = name.equals("Pod video-coturn-test") ? Set.of() : Set.of("Ingress", "Egress");
            assertEquals(wanted, directions, name);
        });
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void noRuleIsWithoutPorts(String scenario) {
        for (Rendered.Manifest policy : Chart.scenario(scenario).ofKind("NetworkPolicy")) {
            for (String direction : List.of("ingress", "egress")) {
                Rendered.elements(policy.tree().at("/spec/" + direction))
                        .forEach(rule -> assertTrue(!rule.path("ports").isEmpty(), policy + ": " + rule));
            }
        }
    }

    @Test
    void onlyTheIngressSignalingAndTheTestReachTheAppointments() {
        JsonNode policy = Chart.scenario("small")
                .one("NetworkPolicy", "video-appointment")
                .tree();
        Set<String> callers = new TreeSet<>();
        Rendered.elements(policy.at("/spec/ingress")).forEach(rule -> {
            assertEquals("http", rule.at("/ports/0/port").asText());
            Rendered.elements(rule.get("from"))
                    .forEach(peer -> callers.add(peer.at(COMPONENT)
                            .asText(peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                    .asText())));
        });

        assertEquals(Set.of("ingress", "signaling", "test"), callers);
    }

    @Test
    void metricsAreForThePrometheusAlone() {
        assertEquals(Set.of("http"), ingressPorts("small", "billing"));
        assertEquals(Set.of("http", "management"), ingressPorts("monitoring", "billing"));
    }

    @Test
    void billingNeverCallsTheOthers() {
        JsonNode policy =
                Chart.scenario("small").one("NetworkPolicy", "video-billing").tree();

        Rendered.elements(policy.at("/spec/egress"))
                .flatMap(rule -> Rendered.elements(rule.path("to")))
                .forEach(peer -> assertTrue(peer.at(COMPONENT).isMissingNode()));
    }

    @Test
    void egressGoesToThePortsThatAreConfigured() {
        assertEquals(Set.of("53", "9093", "9094", "5433", "8080"), egressPorts("ha", "billing"));
        assertEquals(Set.of("53", "9093", "5432", "8443"), egressPorts("ingress", "appointment"));
        assertEquals(Set.of("53", "9092", "5432", "443"), egressPorts("small", "appointment"));
        assertEquals(Set.of("53", "9093", "http"), egressPorts("strimzi", "signaling"));
    }

    @Test
    void theStunServerOpensNoConnection() {
        JsonNode policy =
                Chart.scenario("small").one("NetworkPolicy", "video-coturn").tree();

        assertTrue(policy.at("/spec/egress").isEmpty());
        assertEquals(
                List.of("UDP", "UDP"),
                Rendered.elements(policy.at("/spec/ingress/0/ports"))
                        .map(port -> port.get("protocol").asText())
                        .toList());
    }

    private static Set<String> egressPorts(String scenario, String service) {
        return ports(scenario, service, "egress");
    }

    private static Set<String> ingressPorts(String scenario, String service) {
        return ports(scenario, service, "ingress");
    }

    private static Set<String> ports(String scenario, String service, String direction) {
        JsonNode policy = Chart.scenario(scenario)
                .one("NetworkPolicy", "video-" + service)
                .tree();
        return Rendered.elements(policy.at("/spec/" + direction))
                .flatMap(rule -> Rendered.elements(rule.get("ports")))
                .map(port -> port.get("port").asText())
                .collect(Collectors.toSet());
    }

    private static List<Rendered.Manifest> policies(Rendered rendered, PodTemplateSpec pod) {
        Map<String, String> labels = pod.getMetadata().getLabels();
        return rendered.ofKind("NetworkPolicy").stream()
                .filter(policy -> labels.entrySet()
                        .containsAll(FitTest.labels(policy.tree().at("/spec/podSelector/matchLabels"))
                                .entrySet()))
                .toList();
    }
}
