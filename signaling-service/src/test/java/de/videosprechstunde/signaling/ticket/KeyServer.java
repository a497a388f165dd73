package de.videosprechstunde.signaling.ticket;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes keys as appointment-service does. */
public final class KeyServer implements AutoCloseable {

    private final HttpServer server;
    public final AtomicInteger requests = new AtomicInteger();
    private volatile String answer;
    private volatile int status = 200;
    private volatile Runnable meanwhile = () -> {};

    public KeyServer(String answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/tickets/keys", exchange -> {
            requests.incrementAndGet();
            meanwhile.run();
            byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/tickets/keys");
    }

    void publish(int status, String answer) {
        this.status = status;
        this.answer = answer;
    }

    /** What happens between the question and the answer. */
    void whileAnswering(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
