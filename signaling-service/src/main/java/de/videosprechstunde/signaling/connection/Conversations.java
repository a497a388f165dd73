package de.videosprechstunde.signaling.connection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** All open sockets, and the passing of time for them and for the rooms. */
@Singleton
class Conversations {

    private static final Logger LOG = Logger.getLogger(Conversations.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Reception reception;
    private final Map<String, Conversation> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("passing-time").daemon().factory());
    private volatile boolean closing;

    Conversations(Reception reception) {
        this.reception = reception;
        reception.traffic().gaugeSockets(open.keySet());
    }

    void start(@Observes StartupEvent start) {
        ticking.scheduleWithFixedDelay(this::passTime, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A roll-out: every page is told to come back at once, which is to another process. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        closing = true;
        ticking.shutdownNow();
        open.values().forEach(Conversation::restart);
        long end = System.nanoTime() + FAREWELL.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    void open(WebSocketConnection socket) {
        var conversation = new Conversation(reception, new SocketOutlet(socket));
        open.put(socket.id(), conversation);
        if (closing) {
            conversation.restart();
        }
    }

    Optional<Conversation> find(WebSocketConnection socket) {
        return Optional.ofNullable(open.get(socket.id()));
    }

    void close(WebSocketConnection socket) {
        Optional.ofNullable(open.remove(socket.id())).ifPresent(Conversation::closed);
    }

    private void passTime() {
        try {
            reception.rooms().passTime();
            open.values().forEach(Conversation::passTime);
        } catch (RuntimeException defect) {
            // Thrown on, it would end the ticking for good.
            LOG.error("time could not pass for everybody", defect);
        }
    }
}
