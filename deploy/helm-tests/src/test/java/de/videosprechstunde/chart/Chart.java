package de.videosprechstunde.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import de.videosprechstunde.local.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart, read by Helm from a copy beside a copy of its subchart, so that nothing is written into the sources. */
public final class Chart {
    static final boolean HELM_IS_THERE = helmIsThere();
    static final Path ROOT = Settings.findRoot();
    static final Path SOURCE = ROOT.resolve("deploy/helm/videosprechstunde");
    static final Path STUN = ROOT.resolve("stun-config");
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** The oldest that the chart accepts; by itself Helm takes 1.20 for granted where there is no cluster. */
    private static final String KUBERNETES = "1.30.0";

    private static final Map<String, Rendered> RENDERED = new HashMap<>();
    private static Path copy;

    private Chart() {}

    private static boolean helmIsThere() {
        try {
            Helm.version().call();
            return true;
        } catch (RuntimeException | LinkageError notForThisPlatform) {
            return false;
        }
    }

    /** Names of the files in {@code ci/}, without their ending. */
    static Stream<String> scenarios() {
        return files(SOURCE.resolve("ci"))
                .map(file -> file.getFileName().toString().replace("-values.yaml", ""))
                .sorted();
    }

    public static Rendered scenario(String name) {
        return RENDERED.computeIfAbsent(name, each -> render(values(each)));
    }

    /** A scenario with something changed: YAML, as in {@code kafka: {type: strimzi}}. */
    static Rendered scenario(String name, String change) {
        return render(merge(values(name), yaml(change)));
    }

    static JsonNode defaults() {
        return read(SOURCE.resolve("values.yaml"));
    }

    /** What Helm makes of the chart's values and those of a scenario: maps are merged, all else is replaced. */
    static JsonNode values(String scenario) {
        return merge(defaults(), read(SOURCE.resolve("ci/" + scenario + "-values.yaml")));
    }

    static JsonNode merge(JsonNode below, JsonNode above) {
        if (!(below instanceof ObjectNode) || !(above instanceof ObjectNode)) {
            return above;
        }
        ObjectNode merged = below.deepCopy();
        above.properties()
                .forEach(entry -> merged.set(
                        entry.getKey(),
                        merged.has(entry.getKey())
                                ? merge(merged.get(entry.getKey()), entry.getValue())
                                : entry.getValue()));
        return merged;
    }

    static Rendered render(JsonNode values) {
        return Rendered.of(with(values)
                .template()
                .withKubeVersion(KUBERNETES)
                .withName("video")
                .withNamespace("clinic")
                .call());
    }

    static LintResult lint(JsonNode values) {
        return with(values).lint().strict().call();
    }

    /** The subchart as a release of its own. */
    static Rendered stunAlone(String values) {
        Path alone = prepared().getParent().resolve("alone");
        copy(STUN, alone);
        write(alone.resolve("values.yaml"), merge(read(STUN.resolve("values.yaml")), yaml(values)));
        return Rendered.of(new Helm(alone)
                .template()
                .withKubeVersion(KUBERNETES)
                .withName("stun")
                .withNamespace("clinic-stun")
                .call());
    }

    private static Helm with(JsonNode values) {
        write(prepared().resolve("values.yaml"), values);
        return new Helm(prepared());
    }

    private static synchronized Path prepared() {
        if (copy == null) {
            try {
                Path root = ROOT.resolve("deploy/helm-tests/target/chart");
                copy = root.resolve("deploy/helm/videosprechstunde");
                copy(STUN, root.resolve("stun-config"));
                copy(SOURCE, copy);
                FakeCluster.start();
                new Helm(copy).dependency().build().call();
            } catch (RuntimeException e) {
                copy = null;
                throw e;
            }
        }
        return copy;
    }

    private static void copy(Path from, Path to) {
        List<Path> all = files(from).toList();
        try {
            for (Path file : all) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                // Helm as a library leaves hooks out: in the copy those of helm test are objects like all others.
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook", "helm-test"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        return yaml(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode values) {
        try {
            YAML.writeValue(file.toFile(), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
