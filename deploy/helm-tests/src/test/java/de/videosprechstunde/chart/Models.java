package de.videosprechstunde.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds that the chart makes, as typed models. */
final class Models {
    /** CloudNativePG publishes none; its Clusters are compared with a list of fields. */
    static final String WITHOUT_MODEL = "postgresql.cnpg.io/v1/Cluster";

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("apps/v1/DaemonSet", DaemonSet.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("cert-manager.io/v1/Certificate", Certificate.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Pod", Pod.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class));

    private Models() {}

    static Class<?> of(JsonNode tree) {
        Class<?> model = MODELS.get(key(tree));
        if (model == null) {
            throw new AssertionError("No model for " + key(tree));
        }
        return model;
    }

    static String key(JsonNode tree) {
        return tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
    }

    static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return Chart.YAML.treeToValue(tree, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("Not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Fields that a model does not know lie in {@code additionalProperties}, wherever they stand. */
    static Stream<String> unknown(String path, Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Collection<?> many -> many.stream().flatMap(each -> unknown(path + "[]", each));
            case Map<?, ?> map ->
                map.entrySet().stream().flatMap(each -> unknown(path + "." + each.getKey(), each.getValue()));
            case Object model
            when isModel(model) -> fields(model.getClass()).stream().flatMap(field -> unknown(path, model, field));
            default -> Stream.empty();
        };
    }

    private static Stream<String> unknown(String path, Object model, Field field) {
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(model);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        if (field.getName().equals("additionalProperties")) {
            return value instanceof Map<?, ?> map ? map.keySet().stream().map(key -> path + "." + key) : Stream.empty();
        }
        return unknown(path + "." + field.getName(), value);
    }

    private static boolean isModel(Object value) {
        String type = value.getClass().getName();
        return !value.getClass().isEnum() && (type.startsWith("io.fabric8.") || type.startsWith("io.strimzi."));
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null && each != Object.class, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }
}
