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

/** Translates between sockets and conversations, one message after the other for each socket. */
@WebSocket(path = "/signaling")
class SignalingEndpoint {

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

    @OnError
    void fail(Throwable failure, WebSocketConnection socket) {
        conversations.find(socket).ifPresent(conversation -> conversation.fail(SocketFailure.of(failure)));
    }
}
