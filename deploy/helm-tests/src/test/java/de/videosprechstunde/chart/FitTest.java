package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects name each other by labels, ports and keys that nothing checks until somebody calls. */
@NeedsHelm
class FitTest {
    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void everyServiceFindsOneKindOfPodAndAPortOfIt(String scenario) {
        Rendered rendered = Chart.scenario(scenario);
        for (Rendered.Manifest manifest : rendered.ofKind("Service")) {
            Service service = manifest.as(Service.class);
            List<PodTemplateSpec> found = selected(rendered, service.getSpec().getSelector());
            assertEquals(1, found.size(), manifest.toString());
            Set<String> ports = portNames(found.getFirst());
            for (ServicePort port : service.getSpec().getPorts()) {
                assertTrue(ports.contains(port.getTargetPort().getStrVal()), manifest + " " + port);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void theServicesPortIsTheContainers(String scenario) {
        Rendered rendered = Chart.scenario(scenario);
        for (String name : List.of("appointment", "signaling", "billing")) {
            Service service = rendered.one("Service", "video-" + name).as(Service.class);
            Integer port = service.getSpec().getPorts().getFirst().getPort();
            Map<String, Integer> ports = rendered.container(name).getPorts().stream()
                    .collect(Collectors.toMap(each -> each.getName(), each -> each.getContainerPort()));
            assertEquals(Map.of("http", port, "management", 9000), ports);
            var environment = rendered.environment(name);
            assertEquals(port.toString(), environment.get("QUARKUS_HTTP_PORT").getValue());
            assertEquals("9000", environment.get("QUARKUS_MANAGEMENT_PORT").getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void aWorkloadSelectsItsOwnPodsAlone(String scenario) {
        Rendered rendered = Chart.scenario(scenario);
        for (Rendered.Manifest manifest : rendered.ofKind("Deployment", "PodDisruptionBudget")) {
            Map<String, String> selector = labels(manifest.tree().at("/spec/selector/matchLabels"));
            assertEquals(1, selected(rendered, selector).size(), manifest.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void routesLeadToServicesThatAreThere(String scenario) {
        Rendered rendered = Chart.scenario(scenario);
        Set<String> services = rendered.ofKind("Service").stream()
                .map(each -> each.as(Service.class))
                .flatMap(each -> each.getSpec().getPorts().stream()
                        .map(port -> each.getMetadata().getName() + ":" + port.getPort()))
                .collect(Collectors.toSet());

        rendered.routes()
                .filter(route -> !route.getKey().equals("/auth/"))
                .forEach(route -> assertTrue(services.contains(route.getValue()), route.toString()));
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void everyFolderThatIsMountedIsAVolume(String scenario) {
        Chart.scenario(scenario).pods().forEach((name, pod) -> {
            Set<String> volumes = pod.getSpec().getVolumes().stream()
                    .map(Volume::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> mounts = pod.getSpec().getContainers().stream()
                    .flatMap(container -> container.getVolumeMounts().stream())
                    .map(VolumeMount::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(volumes, mounts, name);
        });
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void aFileThatASettingNamesIsMounted(String scenario) {
        for (String service : List.of("appointment", "signaling", "billing")) {
            Rendered rendered = Chart.scenario(scenario);
            Container container = rendered.container(service);
            rendered.environment(service).values().stream()
                    .filter(each -> each.getValue() != null && each.getValue().startsWith("/etc/"))
                    .forEach(each -> assertTrue(
                            container.getVolumeMounts().stream()
                                    .anyMatch(mount -> each.getValue().startsWith(mount.getMountPath() + "/")),
                            each.getName()));
        }
    }

    /** Secrets and ConfigMaps that the chart makes itself are asked for keys that they have. */
    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void everyKeyOfAnOwnSecretIsThere(String scenario) {
        Rendered rendered = Chart.scenario(scenario);
        Map<String, Set<String>> made = rendered.ofKind("Secret").stream()
                .collect(Collectors.toMap(
                        Rendered.Manifest::name,
                        secret -> labels(secret.tree().get("data")).keySet()));
        for (String service : List.of("appointment", "signaling", "billing")) {
            rendered.environment(service).values().stream()
                    .filter(each -> each.getValueFrom() != null)
                    .map(each -> each.getValueFrom().getSecretKeyRef())
                    .filter(ref -> made.containsKey(ref.getName()))
                    .forEach(ref -> assertTrue(made.get(ref.getName()).contains(ref.getKey()), ref.toString()));
        }
        String signing = rendered.environment("appointment")
                .get("VIDEOSPRECHSTUNDE_TICKETS_SIGNING_KEY_FILE")
                .getValue();
        if (made.containsKey("video-ticket-signing")) {
            assertEquals(Set.of(signing.substring(signing.lastIndexOf('/') + 1)), made.get("video-ticket-signing"));
        }
        String hash = rendered.environment("appointment")
                .get("VIDEOSPRECHSTUNDE_DIAL_IN_HASH_KEY_FILE")
                .getValue();
        if (made.containsKey("video-dial-in-hash")) {
            assertEquals(Set.of(hash.substring(hash.lastIndexOf('/') + 1)), made.get("video-dial-in-hash"));
        }
    }

    static List<PodTemplateSpec> selected(Rendered rendered, Map<String, String> selector) {
        assertTrue(!selector.isEmpty());
        return rendered.pods().values().stream()
                .filter(pod -> pod.getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .toList();
    }

    static Map<String, String> labels(JsonNode map) {
        return map.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .asText()));
    }

    private static Set<String> portNames(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .map(port -> port.getName())
                .collect(Collectors.toSet());
    }
}
