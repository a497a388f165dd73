package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
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
    /** Recognised by a part of their command lines. */
    private static final List<String> ALWAYS_THERE =
            List.of("postgres", "KafkaNode", "QuarkusEntryPoint", "while read");

    @TempDir
    private static Path folder;

    private Path data;
    private Path output;
    private Process launcher;
    private List<ProcessHandle> family;

    @BeforeEach
    void start() throws IOException {
        data = folder.resolve("data");
        output = folder.resolve("output");
        launchAndAwait();
    }

    private void launchAndAwait() throws IOException {
        launcher = launch(data);
        awaitOutput("Stop with Ctrl-C");
        family = family(data);
        for (String part : ALWAYS_THERE) {
            assertTrue(family.stream().anyMatch(process -> isCalled(process, part)), part + " runs");
        }
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
        find("KafkaNode").destroyForcibly();

        assertTrue(launcher.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, launcher.exitValue());
        assertTrue(told().contains("Kafka has ended unexpectedly"), told());
        nothingRuns();
    }

    /** The leash is gone, too: so ends a session whose processes are all killed at once. */
    @Test
    void databaseThatOutlivedEverythingIsEndedByTheNextStart() throws Exception {
        ProcessHandle database = find("postgres");
        find("while read").destroyForcibly();
        launcher.destroyForcibly();
        family.stream().filter(process -> !process.equals(database)).forEach(ProcessHandle::destroyForcibly);
        await(() -> family.stream().filter(ProcessHandle::isAlive).toList().equals(List.of(database)));

        launchAndAwait();

        assertTrue(!database.isAlive());
        assertTrue(told().contains("(process " + database.pid() + ")"), told());
    }

    /** While it starts, the database belongs to a program that is not ours, and it has a session of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void signalDuringTheVeryFirstStepsLeavesNothingRunning(String signal) throws Exception {
        Path fresh = Files.createTempDirectory(folder, "fresh");
        Process aborted = launch(fresh);
        await(() -> Files.exists(fresh.resolve("postgres/PG_VERSION")));

        signal(signal, aborted.pid());

        assertTrue(aborted.waitFor(60, TimeUnit.SECONDS));
        assertEquals(
                List.of(),
                ProcessHandle.allProcesses()
                        .filter(process -> isCalled(process, fresh.toString()))
                        .toList());
    }

    private void nothingRuns() {
        await(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** PostgreSQL is nobody's child by then: its lock file names it. */
    private List<ProcessHandle> family(Path data) throws IOException {
        long database = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        List<ProcessHandle> family = new ArrayList<>(launcher.descendants().toList());
        family.add(ProcessHandle.of(database).orElseThrow());
        return family;
    }

    private ProcessHandle find(String part) {
        return family.stream()
                .filter(process -> isCalled(process, part))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCalled(ProcessHandle process, String part) {
        return process.info().commandLine().orElse("").contains(part);
    }

    private Process launch(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Droot.dir=" + Settings.findRoot(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherForTests.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private void awaitOutput(String text) throws IOException {
        try {
            await(Duration.ofSeconds(240), () -> !launcher.isAlive() || told().contains(text));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("It is not ready:\n" + told(), e);
        }
        assertTrue(told().contains(text), told());
    }

    private String told() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        await(Duration.ofSeconds(25), condition);
    }

    private static void await(Duration patience, BooleanSupplier condition) {
        Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(50)).until(condition::getAsBoolean);
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }
}
