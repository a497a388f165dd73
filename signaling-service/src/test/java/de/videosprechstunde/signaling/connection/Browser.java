package de.videosprechstunde.signaling.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.ticket.Issuer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens sockets to the running service, as browsers do, with tickets as appointment-service issues them. */
final class Browser implements AutoCloseable {

    static final String ORIGIN = "http://localhost:8080";

    private static final AtomicLong NAMES = new AtomicLong();

    /** Every test has a waiting room of its own. */
    final UUID doctor = UUID.randomUUID();

    final Issuer issuer = Issuer.of(ConfigProvider.getConfig().getValue("test.issuer", String.class));
    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxMessageSize(1 << 20));
    private final URI endpoint;
    private final List<Tab> tabs = new ArrayList<>();

    Browser(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** @throws ExecutionException with an UpgradeRejectedException when the server does not want us */
    Tab open(String origin) throws ExecutionException, InterruptedException, TimeoutException {
        var options = new WebSocketConnectOptions()
                .setHost(endpoint.getHost())
                .setPort(endpoint.getPort())
                .setURI("/signaling")
                .setAllowOriginHeader(origin != null);
        if (origin != null) {
            options.addHeader("Origin", origin);
        }
        var tab = new Tab();
        await(client.connect(options).map(tab::of));
        tabs.add(tab);
        return tab;
    }

    Tab open() {
        try {
            return open(ORIGIN);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    Tab patient(RoomId room) {
        return open().joins(issuer.patient(doctor, room, Instant.now()));
    }

    Tab doctor() {
        return open().joins(issuer.doctor(doctor, Instant.now()));
    }

    Tab staff() {
        return open().joins(issuer.staff(Instant.now()));
    }

    JsonObject get(URI address) throws ExecutionException, InterruptedException, TimeoutException {
        return await(vertx.createHttpClient()
                .request(HttpMethod.GET, address.getPort(), address.getHost(), address.getPath())
                .compose(request -> request.send())
                .compose(answer -> answer.body().map(body -> new JsonObject()
                        .put("status", answer.statusCode())
                        .put("type", answer.getHeader("content-type"))
                        .put("body", body.toString()))));
    }

    @Override
    public void close() throws ExecutionException, InterruptedException, TimeoutException {
        for (Tab tab : tabs) {
            tab.close();
        }
        await(vertx.close());
    }

    static RoomId newRoom() {
        return RoomId.of(UUID.randomUUID());
    }

    static String name() {
        return "%016d".formatted(NAMES.incrementAndGet());
    }

    private static <T> T await(Future<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** One socket. */
    static final class Tab {
        private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private WebSocket socket;
        final String page = name();
        final String instance = name();

        private Tab of(WebSocket socket) {
            this.socket = socket;
            socket.textMessageHandler(text -> heard.add(new JsonObject(text)));
            socket.closeHandler(
                    end -> closed.complete(socket.closeStatusCode() == null ? 1006 : (int) socket.closeStatusCode()));
            return this;
        }

        Tab sends(JsonObject message) {
            return sends(message.encode());
        }

        Tab sends(String text) {
            socket.writeTextMessage(text);
            return this;
        }

        Tab sendsBytes(byte[] bytes) {
            socket.writeBinaryMessage(Buffer.buffer(bytes));
            return this;
        }

        Tab joins(String ticket) {
            return sends(new JsonObject()
                    .put("type", "join")
                    .put("protocol", 1)
                    .put("ticket", ticket)
                    .put("page", page)
                    .put("instance", instance));
        }

        JsonObject hears() {
            try {
                JsonObject message = heard.poll(10, TimeUnit.SECONDS);
                assertNotNull(message, "nothing was heard");
                return message;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The next message must be of that type. */
        JsonObject hears(String type) {
            JsonObject message = hears();
            assertEquals(type, message.getString("type"), message::encode);
            return message;
        }

        /** The next message of that type; others may come before. */
        JsonObject hearsInTheEnd(String type) {
            while (true) {
                JsonObject message = hears();
                if (message.getString("type").equals(type)) {
                    return message;
                }
            }
        }

        boolean hasHeardSomething() {
            return !heard.isEmpty();
        }

        Tab isRefused(String code) {
            assertEquals(code, hears("failure").getString("code"));
            return this;
        }

        /** Whether the server still answers, and has said nothing else before. */
        Tab isAliveAndHeardNothing() {
            sends(new JsonObject().put("type", "ping"));
            hears("pong");
            return this;
        }

        void isClosedWith(int code) {
            try {
                assertEquals(code, closed.get(15, TimeUnit.SECONDS));
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError("the socket is still open", e);
            }
        }

        void close() {
            if (socket != null && !socket.isClosed()) {
                socket.close();
            }
        }
    }
}
