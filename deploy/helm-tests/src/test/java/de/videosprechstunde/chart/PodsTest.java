package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pod Security Standard "restricted" and what the house wants besides, of every pod. */
@NeedsHelm
class PodsTest {
    private static final List<String> SERVICES = List.of("appointment", "signaling", "billing");

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void everyPodMayAsLittleAsPossible(String scenario) {
        Chart.scenario(scenario).pods().forEach((name, pod) -> {
            PodSpec spec = pod.getSpec();
            assertNull(spec.getHostNetwork(), name);
            assertNull(spec.getHostPID(), name);
            assertNull(spec.getHostIPC(), name);
            restricted(name, spec);
        });
    }

    private static void restricted(String name, PodSpec spec) {
        assertEquals(false, spec.getAutomountServiceAccountToken(), name);
        assertEquals(false, spec.getEnableServiceLinks(), name);
        var security = spec.getSecurityContext();
        assertEquals(true, security.getRunAsNonRoot(), name);
        assertTrue(security.getRunAsUser() > 0 && security.getRunAsGroup() > 0, name);
        assertEquals("RuntimeDefault", security.getSeccompProfile().getType(), name);
        assertFalse(spec.getContainers().isEmpty());
        for (Container container : spec.getContainers()) {
            var own = container.getSecurityContext();
            assertEquals(false, own.getAllowPrivilegeEscalation(), name);
            assertEquals(true, own.getReadOnlyRootFilesystem(), name);
            assertNull(own.getPrivileged(), name);
            assertEquals(List.of("ALL"), own.getCapabilities().getDrop(), name);
            assertTrue(
                    List.of("NET_BIND_SERVICE")
                            .containsAll(own.getCapabilities().getAdd()),
                    name);
            assertTrue(container.getPorts().stream().allMatch(port -> port.getHostPort() == null), name);
        }
        assertTrue(
                spec.getVolumes().stream()
                        .allMatch(volume -> volume.getConfigMap() != null
                                || volume.getSecret() != null
                                || volume.getEmptyDir() != null),
                name);
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void everyContainerIsMeasured(String scenario) {
        Chart.scenario(scenario)
                .pods()
                .forEach((name, pod) -> pod.getSpec().getContainers().forEach(container -> {
                    var resources = container.getResources();
                    assertEquals(
                            java.util.Set.of("cpu", "memory"),
                            resources.getRequests().keySet(),
                            name);
                    assertTrue(resources.getLimits().containsKey("memory"), name);
                }));
    }

    @Test
    void theNodesNetworkIsAllThatTheStunServerHasMoreThere() {
        Rendered alone = Chart.stunAlone("exposure: hostNetwork");

        PodSpec spec = alone.pods().get("DaemonSet stun-coturn").getSpec();
        assertEquals(true, spec.getHostNetwork());
        restricted("DaemonSet", spec);
        assertEquals(List.of(), alone.ofKind("Deployment", "Service", "PodDisruptionBudget"));
    }

    @Test
    void aServiceIsAskedOnItsManagementPort() {
        for (String service : SERVICES) {
            Container container = Chart.scenario("small").container(service);
            Map<String, Probe> probes = Map.of(
                    "/q/health/started", container.getStartupProbe(),
                    "/q/health/live", container.getLivenessProbe(),
                    "/q/health/ready", container.getReadinessProbe());
            probes.forEach((path, probe) -> {
                assertEquals(path, probe.getHttpGet().getPath());
                assertEquals("management", probe.getHttpGet().getPort().getStrVal());
            });
        }
    }

    @Test
    void severalReplicasSpreadAndDoNotGoAtOnce() {
        Rendered several = Chart.scenario("ha");

        for (String service : List.of("appointment", "billing", "coturn")) {
            assertNotNull(several.one("PodDisruptionBudget", "video-" + service));
            var spread =
                    several.pods().get("Deployment video-" + service).getSpec().getTopologySpreadConstraints();
            assertTrue(spread.stream().anyMatch(each -> each.getTopologyKey().equals("kubernetes.io/hostname")));
        }
    }

    @Test
    void aBudgetNeverKeepsANodeFromBeingDrained() {
        assertEquals(List.of(), Chart.scenario("small").ofKind("PodDisruptionBudget"));
        Chart.scenario("ha")
                .ofKind("PodDisruptionBudget")
                .forEach(budget ->
                        assertEquals(1, budget.tree().at("/spec/maxUnavailable").asInt()));
    }

    @Test
    void neverAreThereTwoSignalingServices() {
        var deployment =
                Chart.scenario("ha").one("Deployment", "video-signaling").tree();

        assertEquals(1, deployment.at("/spec/replicas").asInt());
        assertEquals("Recreate", deployment.at("/spec/strategy/type").asText());
    }

    private static void assertNull(Object value, String name) {
        org.junit.jupiter.api.Assertions.assertNull(value, name);
    }
}
