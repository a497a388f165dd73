package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneOriginTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer backend;
    private OneOrigin origin;

    @BeforeEach
    void start() throws Exception {
        // Answers with what arrived, and echoes over WebSockets in capitals.
        backend = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .webSocketHandler(socket -> socket.textMessageHandler(
                        text -> socket.writeTextMessage(socket.path() + " " + text.toUpperCase(java.util.Locale.ROOT))))
                .requestHandler(request -> request.body().onSuccess(body -> request.response()
                        .putHeader("Set-Cookie", "a=b; Path=/")
                        .setStatusCode(request.path().equals("/gone") ? 410 : 200)
                        .end(request.method() + " " + request.uri() + " "
                                + request.headers().get("Host") + " "
                                + request.headers().get("X-Forwarded-For") + " "
                                + request.headers().get("X-Forwarded-Proto") + " "
                                + request.headers().get("X-Forwarded-Host") + " "
                                + request.headers().get("Forwarded") + " " + body)))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        int nobody = Ports.free();
        origin = OneOrigin.open(
                0, path -> path.startsWith("/billing/") || path.startsWith("/nobody") ? nobody : backend.actualPort());
    }

    @AfterEach
    void stop() throws Exception {
        origin.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void pathQueryBodyAndHostArriveUnchanged() throws Exception {
        var answer = send(request("/api/a%20b?x=%2F&y=ä".replace("ä", "%C3%A4"))
                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                .build());

        String host = "localhost:" + origin.port();
        assertEquals(
                "POST /api/a%20b?x=%2F&y=%C3%A4 " + host + " 127.0.0.1 http " + host + " null hello", answer.body());
        assertEquals("a=b; Path=/", answer.headers().firstValue("Set-Cookie").orElseThrow());
    }

    @Test
    void whatAClientClaimsToBeIsOverwritten() throws Exception {
        var answer = send(request("/")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("Forwarded", "for=203.0.113.7")
                .build());

        assertTrue(answer.body().contains(" 127.0.0.1 http localhost:" + origin.port() + " null"), answer.body());
    }

    @Test
    void statusOfTheServiceIsPassedOn() throws Exception {
        assertEquals(410, send(request("/gone").build()).statusCode());
    }

    @Test
    void webSocketsPassInBothDirections() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + origin.port() + "/signaling"), collecting(received))
                .get(10, TimeUnit.SECONDS);

        socket.sendText("one", true).get(10, TimeUnit.SECONDS);
        socket.sendText("two", true).get(10, TimeUnit.SECONDS);

        assertEquals("/signaling ONE", received.poll(10, TimeUnit.SECONDS));
        assertEquals("/signaling TWO", received.poll(10, TimeUnit.SECONDS));
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
        assertEquals("closed", received.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void serviceThatIsAwayIsStoodInForByOneGermanSentence() throws Exception {
        HttpResponse<String> page = send(request("/nobody").build());
        HttpResponse<String> api = send(request("/billing/subscriptions").build());

        assertEquals(502, page.statusCode());
        assertTrue(page.body().contains("antwortet gerade nicht"), page.body());
        assertEquals(
                "text/plain; charset=utf-8",
                page.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(502, api.statusCode());
        assertEquals(
                "application/problem+json",
                api.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(api.body().startsWith("{\"type\":\"urn:videosprechstunde:problem:service-away\""), api.body());
    }

    @Test
    void webSocketToAServiceThatIsAwayIsRefusedAtOnce() {
        var attempt = http.newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:" + origin.port() + "/nobody"),
                        collecting(new LinkedBlockingQueue<>()));

        assertThrows(CompletionException.class, () -> attempt.orTimeout(10, TimeUnit.SECONDS)
                .join());
    }

    /** Browsers try {@code ::1} first for {@code localhost}: whoever sat there would be taken for the product. */
    @ParameterizedTest
    @MethodSource("loopback")
    void localhostIsAnsweredInEveryFamily(InetAddress address) throws Exception {
        try (Socket socket = new Socket(address, origin.port())) {
            socket.getOutputStream()
                    .write("GET /api/x HTTP/1.0\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes());

            assertTrue(answer.contains("GET /api/x localhost:" + origin.port()), answer);
        }
    }

    static List<InetAddress> loopback() {
        return Ports.LOOPBACK;
    }

    @ParameterizedTest
    @MethodSource("loopback")
    void portThatIsTakenIsNamedWithAWayOut(InetAddress address) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, address)) {
            CannotStart refusal =
                    assertThrows(CannotStart.class, () -> OneOrigin.open(taken.getLocalPort(), path -> 0));

            assertTrue(refusal.getMessage().startsWith("Port " + taken.getLocalPort() + " is taken"));
            assertTrue(refusal.getMessage().contains("make up PORT="), refusal.getMessage());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + origin.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    private static WebSocket.Listener collecting(BlockingQueue<String> received) {
        return new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                received.add(text.toString());
                return WebSocket.Listener.super.onText(socket, text, last);
            }

            @Override
            public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                received.add("closed");
                return null;
            }
        };
    }
}
