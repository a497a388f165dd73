package de.videosprechstunde.signaling.connection;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;

/** Translates between sockets and conversations, one message after the other for each socket. */
@WebSocket(path = "/signaling")
class SignalingEndpoint {

    private static final Logger LOG = Logger.getLogger(SignalingEndpoint.class);

    private final Conversations conversations;

    SignalingEndpoint(Conversations conversations) {
        this.conversations = conversations;
    }

    @OnOpen
    void open(WebSocketConnection socket) {
        conversations.open(socket);
    }

    @OnTextMessage
    void receive(String text, WebSocketConnection socket) {
        conversations.find(socket).ifPresent(conversation -> conversation.receive(text));
    }

    @OnBinaryMessage
    void receive(Buffer bytes, WebSocketConnection socket) {
        conversations.find(socket).ifPresent(Conversation::receiveBinary);
    }

    @OnPongMessage
    void pong(Buffer ignored, WebSocketConnection socket) {
        conversations.find(socket).ifPresent(Conversation::heard);
    }

    @OnClose
    void close(WebSocketConnection socket) {
        conversations.close(socket);
    }

    /** Only the kind of failure is logged: its text may hold what was sent or an address (rule R12). */
    @OnError
    void fail(Throwable failure, WebSocketConnection socket) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.warnf("a socket failed: %s at %s", failure.getClass().getName(), trace.length > 0 ? trace[0] : "?");
        conversations.close(socket);
        socket.close().subscribe().with(closed -> {}, alreadyGone -> {});
    }
}
