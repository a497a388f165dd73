package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.Wire;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Sends one thing after the other over a WebSocket, whichever thread it came from. A page that reads too slowly is
 * given up: what waits for it must not fill the memory.
 */
final class SocketOutlet implements Outlet {

    /** How long what was sent before may take to go out. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final int MOST_CHARACTERS_WAITING = 1 << 20;

    private final WebSocketConnection socket;
    private final Deque<Supplier<Uni<Void>>> waiting = new ArrayDeque<>();
    private int charactersWaiting;
    private boolean busy;
    private boolean closing;
    private boolean tooSlow;
    /** Null until time passes while it is closing. */
    private Instant closeBy;

    SocketOutlet(WebSocketConnection socket) {
        this.socket = socket;
    }

    @Override
    public void send(ServerMessage message) {
        String text = Wire.write(message);
        synchronized (this) {
            if (closing || tooSlow) {
                return;
            }
            charactersWaiting += text.length();
            if (charactersWaiting <= MOST_CHARACTERS_WAITING) {
                enqueue(() -> socket.sendText(text).invoke(() -> written(text.length())));
            } else {
                tooSlow = true;
                waiting.clear();
            }
        }
    }

    @Override
    public synchronized boolean isTooSlow() {
        return tooSlow;
    }

    @Override
    public synchronized void close(CloseCode code) {
        if (!closing) {
            closing = true;
            enqueue(() -> socket.close(code.reason()));
        }
    }

    @Override
    public synchronized void passTime(Instant now) {
        if (closing && closeBy == null) {
            closeBy = now.plus(FAREWELL);
        } else if (closing && !now.isBefore(closeBy)) {
            Plug.pull(socket);
        }
    }

    private synchronized void written(int characters) {
        charactersWaiting -= characters;
    }

    private synchronized void enqueue(Supplier<Uni<Void>> step) {
        waiting.addLast(step);
        if (!busy) {
            busy = true;
            next();
        }
    }

    private synchronized void next() {
        Supplier<Uni<Void>> step = waiting.pollFirst();
        if (step == null) {
            busy = false;
        } else {
            step.get().subscribe().with(done -> next(), lost -> abandon());
        }
    }

    /** The socket is gone; its conversation hears of that by itself. */
    private synchronized void abandon() {
        closing = true;
        waiting.clear();
        busy = false;
    }
}
