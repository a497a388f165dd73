package de.videosprechstunde.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What Helm makes of the chart. */
public record Rendered(String text, List<Manifest> manifests) {

    static Rendered of(String text) {
        List<Manifest> manifests = Arrays.stream(text.split("(?m)^---\\s*$"))
                .filter(part -> !part.isBlank())
                .map(Manifest::of)
                .filter(manifest -> !manifest.tree().isMissingNode())
                .toList();
        return new Rendered(text, manifests);
    }

    /** One object, and the template that it comes from. */
    record Manifest(String source, JsonNode tree) {
        static Manifest of(String part) {
            String source = part.lines()
                    .filter(line -> line.startsWith("# Source: "))
                    .findFirst()
                    .map(line -> line.substring("# Source: ".length()))
                    .orElse("");
            return new Manifest(source, Chart.yaml(part));
        }

        String kind() {
            return tree.path("kind").asText();
        }

        String name() {
            return tree.at("/metadata/name").asText();
        }

        <T> T as(Class<T> type) {
            return Models.read(tree, type);
        }

        @Override
        public String toString() {
            return kind() + " " + name();
        }
    }

    List<Manifest> ofKind(String... kinds) {
        return manifests.stream()
                .filter(manifest -> List.of(kinds).contains(manifest.kind()))
                .toList();
    }

    Manifest one(String kind, String name) {
        return ofKind(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name + " among " + manifests));
    }

    /** Of every workload, those of helm test included; by the object's name. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new TreeMap<>();
        for (Manifest manifest : ofKind("Deployment", "DaemonSet", "Pod")) {
            JsonNode pod = manifest.kind().equals("Pod")
                    ? manifest.tree()
                    : manifest.tree().at("/spec/template");
            pods.put(manifest.toString(), Models.read(pod, PodTemplateSpec.class));
        }
        return pods;
    }

    public Map<String, String> configMap(String name) {
        Map<String, String> data = new TreeMap<>();
        one("ConfigMap", name)
                .tree()
                .get("data")
                .properties()
                .forEach(entry -> data.put(entry.getKey(), entry.getValue().asText()));
        return data;
    }

    public List<String> arguments(String service) {
        return container(service).getArgs();
    }

    /** The service's only container. */
    Container container(String service) {
        PodTemplateSpec pod = pods().get("Deployment video-" + service);
        return pod.getSpec().getContainers().getFirst();
    }

    public Map<String, EnvVar> environment(String service) {
        Map<String, EnvVar> environment = new TreeMap<>();
        for (EnvVar each : container(service).getEnv()) {
            if (environment.put(each.getName(), each) != null) {
                throw new AssertionError(each.getName() + " is set twice");
            }
        }
        return environment;
    }

    /** Path to service:port, of Ingress or HTTPRoute, in their order. */
    public Stream<Map.Entry<String, String>> routes() {
        Stream<Map.Entry<String, String>> ingress = ofKind("Ingress").stream()
                .flatMap(each -> elements(each.tree().at("/spec/rules/0/http/paths")))
                .map(path -> Map.entry(
                        path.get("path").asText(),
                        path.at("/backend/service/name").asText() + ":"
                                + path.at("/backend/service/port/number").asText()));
        Stream<Map.Entry<String, String>> gateway = ofKind("HTTPRoute").stream()
                .flatMap(each -> elements(each.tree().at("/spec/rules")))
                .map(rule -> Map.entry(
                        rule.at("/matches/0/path/value").asText(),
                        rule.at("/backendRefs/0/name").asText() + ":"
                                + rule.at("/backendRefs/0/port").asText()));
        return Stream.concat(ingress, gateway);
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return list.valueStream();
    }
}
