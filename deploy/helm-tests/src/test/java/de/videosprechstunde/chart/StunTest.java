package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** STUN only, on a cluster, too (rule R2): StunOnlyIT proves it of this very file. */
@NeedsHelm
class StunTest {
    /** What may stand in the command line beside the file; each is seen through here. */
    private static final Set<String> KNOWN = Set.of("-c", "--listening-ip", "--aux-server", "--pidfile", "--userdb");

    @Test
    void coturnReadsTheFileThatIsTested() {
        String shipped = Chart.text(Chart.ROOT.resolve("stun-config/turnserver.conf"));

        assertEquals(
                shipped.strip(),
                Chart.scenario("small")
                        .configMap("video-coturn")
                        .get("turnserver.conf")
                        .strip());
        assertTrue(shipped.lines().anyMatch("stun-only"::equals));
    }

    @Test
    void theCommandLineAddsAddressesAndPlacesToWriteAlone() {
        Container coturn = Chart.scenario("small")
                .pods()
                .get("Deployment video-coturn")
                .getSpec()
                .getContainers()
                .getFirst();

        assertEquals(List.of("turnserver"), coturn.getCommand());
        Set<String> options = coturn.getArgs().stream()
                .filter(arg -> arg.startsWith("-"))
                .map(arg -> arg.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
        assertEquals(KNOWN, options);
        assertEquals(List.of(), coturn.getEnv());
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void nothingRelaysAnywhere(String scenario) {
        String told = Chart.scenario(scenario)
                .environment("appointment")
                .get("VIDEOSPRECHSTUNDE_STUN_SERVERS")
                .getValue();

        assertFalse(told.contains("turn"), told);
        Chart.scenario(scenario).ofKind("Service").forEach(service -> Rendered.elements(
                        service.tree().at("/spec/ports"))
                .forEach(port -> assertFalse(
                        Set.of("3478", "3479", "5349").contains(port.get("port").asText())
                                && !port.path("protocol").asText().equals("UDP"))));
    }

    @Test
    void theAnswerNamesTheAskerAndNotANode() {
        JsonNode service =
                Chart.scenario("small").one("Service", "video-coturn").tree();

        assertEquals("LoadBalancer", service.at("/spec/type").asText());
        assertEquals("Local", service.at("/spec/externalTrafficPolicy").asText());
    }

    @Test
    void withoutItNothingOfItIsLeft() {
        assertFalse(Chart.scenario("gateway").text().contains("coturn"));
    }

    @Test
    void itsSchemaRefusesWhatItDoesNotKnow() {
        org.junit.jupiter.api.Assertions.assertThrows(
                RuntimeException.class, () -> Chart.stunAlone("{exposure: clusterIP}"));
    }
}
