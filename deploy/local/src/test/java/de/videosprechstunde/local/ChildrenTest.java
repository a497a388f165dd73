package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir
    private Path folder;

    private final Children children = new Children();

    @AfterEach
    void close() {
        children.stopAll(List.of(List.of("child")));
        children.close();
    }

    @Test
    void childThatDiesIsReportedWithTheEndOfItsLog() throws Exception {
        children.start(shell("echo the disk is full; exit 3"));

        String message = children.death().get(10, TimeUnit.SECONDS);

        assertTrue(message.contains("child has ended unexpectedly"), message);
        assertTrue(message.contains("the disk is full"), message);
    }

    @Test
    void childThatDiesBeforeItIsReadyFailsTheStart() {
        ChildProcess child = children.start(shell("echo wrong option; exit 1"));

        CannotStart failure =
                assertThrows(CannotStart.class, () -> child.awaitReady(() -> false, Duration.ofSeconds(20)));

        assertTrue(failure.getMessage().contains("wrong option"), failure.getMessage());
    }

    @Test
    void childThatNeverBecomesReadyIsGivenUp() {
        ChildProcess child = children.start(shell("echo still thinking; exec tail -f /dev/null"));

        CannotStart failure =
                assertThrows(CannotStart.class, () -> child.awaitReady(() -> false, Duration.ofMillis(300)));

        assertTrue(failure.getMessage().contains("not ready within"), failure.getMessage());
    }

    @Test
    void childThatWasStoppedIsNoNews() {
        ChildProcess child = children.start(shell("exec tail -f /dev/null"));

        children.stop("child");

        assertFalse(ProcessHandle.of(child.pid()).map(ProcessHandle::isAlive).orElse(false));
        assertFalse(children.death().isDone());
        assertTrue(children.pids().isEmpty());
    }

    @Test
    void nothingStartsOnceEverythingIsBeingStopped() {
        children.beginClosing();

        assertThrows(CannotStart.class, () -> children.start(shell("exit 0")));
    }

    @Test
    void errandThatEndsIsNoNewsAndTellsItsExitCode() {
        int code = children.run(shell("exit 3"));

        assertEquals(3, code);
        assertFalse(children.death().isDone());
        assertTrue(children.pids().isEmpty());
    }

    @Test
    void errandEndsWithEverythingElse() throws Exception {
        var errand = CompletableFuture.supplyAsync(
                () -> children.run(shell("echo at work; exec tail -f /dev/null")),
                command -> Thread.startVirtualThread(command));
        Awaitility.await().until(() -> children.pids().containsKey("child"));
        long pid = children.pids().get("child");

        children.stopAll(List.of(List.of("child")));

        var failure = assertThrows(ExecutionException.class, () -> errand.get(10, TimeUnit.SECONDS));
        assertTrue(failure.getCause().getMessage().contains("stopped before it was done"), failure.getMessage());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void childIgnoresCtrlCWhichTheTerminalSendsToAll() throws Exception {
        ChildProcess child = children.start(shell("exec tail -f /dev/null"));

        // If it did not ignore the interrupt, it would be gone before the second signal arrives.
        signal("INT", child.pid());
        assertTrue(ProcessHandle.of(child.pid()).orElseThrow().isAlive());
        signal("TERM", child.pid());

        assertTrue(children.death().get(10, TimeUnit.SECONDS).startsWith("child"));
    }

    @Test
    void whatIsStillHeldEndsWithTheLeash() {
        ChildProcess held = children.start(shell("exec tail -f /dev/null"));

        children.close();

        Awaitility.await().until(() -> ProcessHandle.of(held.pid())
                .filter(ProcessHandle::isAlive)
                .isEmpty());
    }

    @Test
    void variablesThatWouldConfigureAChildBehindOurBackAreLeftOut() {
        var environment = shell("true").builder().environment();

        assertTrue(environment.keySet().stream().noneMatch(key -> key.startsWith("QUARKUS_")));
        assertTrue(environment.containsKey("PATH"));
    }

    @Test
    void onlyTheEndOfALongLogIsRead() throws IOException {
        Path log = folder.resolve("long.log");
        Files.writeString(log, "beginning\n" + "x".repeat(100_000) + "\nlast but one\nlast\n");

        List<String> tail = LogTail.of(log, 2);

        assertTrue(tail.equals(List.of("last but one", "last")), tail.toString());
        assertTrue(LogTail.of(folder.resolve("none.log"), 2).getFirst().startsWith("(no log"));
    }

    private Launch shell(String script) {
        return new Launch("child", List.of("sh", "-c", script), Map.of(), folder.resolve("child.log"));
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }
}
