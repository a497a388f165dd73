package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.Wire;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Sends one thing after the other over a WebSocket, whichever thread it came from. A page that reads too slowly is
 * given up: what waits for it must not fill the memory.
 */
final class SocketOutlet implements Outlet {

    private static final int MOST_CHARACTERS_WAITING = 1 << 20;

    private final WebSocketConnection socket;
    private final Deque<Supplier<Uni<Void>>> waiting = new ArrayDeque<>();
    private int charactersWaiting;
    private boolean busy;
    private boolean closing;

    SocketOutlet(WebSocketConnection socket) {
        this.socket = socket;
    }

    @Override
    public void send(ServerMessage message) {
        String text = Wire.write(message);
        synchronized (this) {
            if (closing) {
                return;
            }
            charactersWaiting += text.length();
            if (charactersWaiting <= MOST_CHARACTERS_WAITING) {
                enqueue(() -> socket.sendText(text).invoke(() -> written(text.length())));
                return;
            }
            waiting.clear();
        }
        close(CloseCode.TOO_SLOW);
    }

    @Override
    public synchronized void close(CloseCode code) {
        if (!closing) {
            closing = true;
            enqueue(() -> socket.close(code.reason()));
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
