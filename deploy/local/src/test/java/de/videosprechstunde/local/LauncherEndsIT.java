package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However the launcher ends, nothing keeps running. All share one data folder: each start proves that what the one
 * before left behind, killed or not, can be used again.
 */
class LauncherEndsIT {
    @TempDir
    private static Path folder;

    private Path output;
    private Process launcher;
    private List<ProcessHandle> family;

    @BeforeEach
    void start() throws IOException {
        output = folder.resolve("output");
        launcher = launch();
        awaitOutput("Stop with Ctrl-C");
        family = launcher.descendants().toList();
        assertTrue(family.size() >= 4, "PostgreSQL, Kafka, Keycloak and the leash run");
    }

    @AfterEach
    void end() throws InterruptedException {
        launcher.destroyForcibly();
        assertTrue(launcher.waitFor(20, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "INT", "TERM"})
    void noSignalLeavesAnythingRunning(String signal) throws Exception {
        signal(signal, launcher.pid());

        assertTrue(launcher.waitFor(30, TimeUnit.SECONDS));
        nothingRuns();
    }

    @Test
    void deathOfAChildEndsEverythingAndSaysWhich() throws Exception {
        ProcessHandle kafka = family.stream()
                .filter(process -> process.info().commandLine().orElse("").contains("KafkaNode"))
                .findFirst()
                .orElseThrow();

        kafka.destroyForcibly();

        assertTrue(launcher.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, launcher.exitValue());
        assertTrue(Files.readString(output).contains("Kafka has ended unexpectedly"), Files.readString(output));
        nothingRuns();
    }

    private void nothingRuns() {
        Awaitility.await().atMost(Duration.ofSeconds(25)).until(() -> family.stream()
                .noneMatch(ProcessHandle::isAlive));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Droot.dir=" + Settings.findRoot(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherForTests.class.getName(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private void awaitOutput(String text) {
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("It has ended:\n" + Files.readString(output));
            }
            return Files.readString(output).contains(text);
        });
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }
}
