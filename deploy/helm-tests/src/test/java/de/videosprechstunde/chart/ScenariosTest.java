package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NeedsHelm
class ScenariosTest {
    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void helmFindsNoFault(String scenario) {
        LintResult result = Chart.lint(Chart.values(scenario));

        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void renderingTwiceIsEqual(String scenario) {
        // A Secret that is made is another one each time without a cluster to ask: here all of them exist.
        String existing = """
                {oidc: {existingSecret: a}, keys: {ticketSigningSecret: b, dialInHashSecret: c}}""";

        assertEquals(
                Chart.scenario(scenario, existing).text(),
                Chart.scenario(scenario, existing).text());
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void everyFieldIsOneThatKubernetesKnows(String scenario) {
        for (Rendered.Manifest manifest : Chart.scenario(scenario).manifests()) {
            if (!Models.key(manifest.tree()).equals(Models.WITHOUT_MODEL)) {
                Object model = manifest.as(Models.of(manifest.tree()));
                assertEquals(
                        List.of(), Models.unknown(manifest.toString(), model).toList(), manifest.source());
            }
        }
    }

    @Test
    void misspeltFieldsWouldBeNoticed() {
        JsonNode pod = Chart.yaml("{kind: Pod, spec: {containers: [{name: a, imagePullPolice: Always}]}}");

        assertEquals(
                List.of("Pod.spec.containers[].imagePullPolice"),
                Models.unknown("Pod", Models.read(pod, io.fabric8.kubernetes.api.model.Pod.class))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void eachFileIsOneObject(String scenario) {
        Set<String> sources = new HashSet<>();
        for (Rendered.Manifest manifest : Chart.scenario(scenario).manifests()) {
            assertTrue(sources.add(manifest.source()), manifest.source() + " makes two");
        }
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void everythingIsLabelledAndInItsNamespace(String scenario) {
        for (Rendered.Manifest manifest : Chart.scenario(scenario).manifests()) {
            JsonNode metadata = manifest.tree().get("metadata");
            assertEquals("clinic", metadata.path("namespace").asText(), manifest.toString());
            assertEquals(
                    "video", metadata.at("/labels/app.kubernetes.io~1instance").asText(), manifest.toString());
        }
    }

    @Test
    void noTemplateIsLeftOutByAllScenarios() {
        Set<String> rendered = Chart.scenarios()
                .flatMap(scenario -> Chart.scenario(scenario).manifests().stream())
                .map(manifest -> manifest.source().replaceFirst("^videosprechstunde/", ""))
                .filter(source -> !source.startsWith("charts/"))
                .collect(Collectors.toSet());
        Set<String> templates = Chart.files(Chart.SOURCE.resolve("templates"))
                .map(file -> Chart.SOURCE.relativize(file).toString())
                .filter(file -> file.endsWith(".yaml"))
                .collect(Collectors.toSet());

        assertEquals(templates, rendered);
    }

    @Test
    void databasesOfTheOperatorHaveTheFieldsItKnows() {
        Set<String> known = Set.of("instances", "enableSuperuserAccess", "bootstrap", "storage");
        for (Rendered.Manifest cluster : Chart.scenario("strimzi").ofKind("Cluster")) {
            Set<String> fields = new HashSet<>();
            cluster.tree().get("spec").fieldNames().forEachRemaining(fields::add);
            assertEquals(known, fields);
            assertEquals(3, cluster.tree().at("/spec/instances").asInt());
            assertEquals("5Gi", cluster.tree().at("/spec/storage/size").asText());
            assertEquals("fast", cluster.tree().at("/spec/storage/storageClass").asText());
        }
        assertEquals(2, Chart.scenario("strimzi").ofKind("Cluster").size());
    }
}
