package de.videosprechstunde.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A running process with its log. */
final class ChildProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final int TAIL = 25;

    private final String name;
    private final ProcessHandle process;
    private final CompletableFuture<Integer> exitCode;
    private final Path log;
    private final String stopSignal;
    private volatile boolean wanted = true;

    private ChildProcess(
            String name, ProcessHandle process, CompletableFuture<Integer> exitCode, Path log, String stopSignal) {
        this.name = name;
        this.process = process;
        this.exitCode = exitCode;
        this.log = log;
        this.stopSignal = stopSignal;
    }

    static ChildProcess start(Launch launch) {
        try {
            Files.createDirectories(launch.log().getParent());
            Process process = launch.builder().start();
            var exitCode = process.onExit().thenApply(Process::exitValue);
            return new ChildProcess(launch.name(), process.toHandle(), exitCode, launch.log(), "TERM");
        } catch (IOException e) {
            throw new CannotStart(launch.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** A process that something else has started and that ends in an orderly way by {@code stopSignal}. */
    static ChildProcess adopted(String name, ProcessHandle process, Path log, String stopSignal) {
        var unknown = CompletableFuture.<Integer>failedFuture(
                new IllegalStateException("Only whoever started " + name + " learns its exit code"));
        return new ChildProcess(name, process, unknown, log, stopSignal);
    }

    long pid() {
        return process.pid();
    }

    String stopSignal() {
        return stopSignal;
    }

    /** False once it has been asked to stop. */
    boolean wanted() {
        return wanted;
    }

    CompletableFuture<ProcessHandle> onExit() {
        return process.onExit();
    }

    /** Waits until {@code ready} holds; a child that ends before is reported with the last lines of its log. */
    void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!wanted) {
                throw new CannotStart(name + " was stopped before it was ready.");
            }
            if (!process.isAlive()) {
                throw new CannotStart(obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(name + " was not ready within " + patience.toSeconds() + " s." + lastWords());
            }
            pause();
        }
    }

    /** Waits for the end of a process that ends by itself; one that was stopped before has done nothing. */
    int awaitEnd() {
        try {
            int code = exitCode.get();
            if (!wanted) {
                throw new CannotStart(name + " was stopped before it was done.");
            }
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
        }
    }

    /** Asks the process to end, and ends it after some patience. Returns when it is gone. */
    void stop() {
        wanted = false;
        signal();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signal() {
        if (stopSignal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + stopSignal, Long.toString(pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String obituary() {
        return name + " has ended unexpectedly." + lastWords();
    }

    private String lastWords() {
        StringBuilder words = new StringBuilder(" The last lines of " + log + ":");
        for (String line : LogTail.of(log, TAIL)) {
            words.append("\n    ").append(line);
        }
        return words.toString();
    }
}
