package de.videosprechstunde.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The processes of one installation: started through here, so that none is forgotten when it ends. */
final class Children implements AutoCloseable {
    private final Leash leash = new Leash();
    private final Map<String, ChildProcess> running = new LinkedHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<String> death = new CompletableFuture<>();

    /** Starts the process unless everything is being stopped already. */
    ChildProcess start(Launch launch) {
        ChildProcess child = begin(launch);
        child.onExit().thenRun(() -> ended(child));
        return child;
    }

    /** Runs a process that ends by itself, which is no news; returns its exit code. */
    int run(Launch launch) {
        ChildProcess child = begin(launch);
        try {
            return child.awaitEnd();
        } finally {
            stop(launch.name());
        }
    }

    private synchronized ChildProcess begin(Launch launch) {
        if (isClosing()) {
            throw new CannotStart("Stopped while " + launch.name() + " was about to start.");
        }
        ChildProcess child = ChildProcess.start(launch);
        hold(launch.name(), child);
        return child;
    }

    /** Takes over a process that something else has started. */
    synchronized void adopt(String name, ChildProcess child) {
        hold(name, child);
        child.onExit().thenRun(() -> ended(child));
        if (isClosing()) {
            stop(name);
        }
    }

    private void hold(String name, ChildProcess child) {
        leash.hold(child.pid(), child.stopSignal());
        running.put(name, child);
    }

    private void ended(ChildProcess child) {
        // Ctrl-C reaches children that do not ignore it (PostgreSQL) a moment before this process stops them itself.
        if (!child.wanted() || awaitClosing(Duration.ofMillis(500))) {
            return;
        }
        death.complete(child.obituary());
    }

    private boolean awaitClosing(Duration patience) {
        try {
            return closing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop(String name) {
        ChildProcess child;
        synchronized (this) {
            child = running.remove(name);
        }
        if (child != null) {
            child.stop();
            leash.release(child.pid());
        }
    }

    synchronized Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        running.forEach((name, child) -> pids.put(name, child.pid()));
        return pids;
    }

    /** Completes with a message for people when a child ends that nobody has stopped. */
    CompletableFuture<String> death() {
        return death;
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** From now on nothing starts any more, and a child that ends is no news. */
    synchronized void beginClosing() {
        closing.countDown();
    }

    /** Stops everything, in reverse order of {@code waves}; children of one wave stop side by side. */
    void stopAll(List<List<String>> waves) {
        beginClosing();
        for (List<String> wave : waves.reversed()) {
            List<Thread> stops = new ArrayList<>();
            for (String name : wave) {
                stops.add(Thread.startVirtualThread(() -> stop(name)));
            }
            stops.forEach(Children::join);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        beginClosing();
        leash.close();
    }
}
