package de.videosprechstunde.chart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of a cluster as the chart asks for with {@code lookup}: Secrets. Helm as a library asks one even when it only
 * renders, and it must not be that of whoever runs the tests: surefire names the file that is written here.
 */
final class FakeCluster {
    private static final String SECRETS = "/api/v1/namespaces/clinic/secrets/";
    private static final String KINDS = """
            {"kind": "APIResourceList", "groupVersion": "v1", "resources": [{"name": "secrets", "singularName": "secret",
              "kind": "Secret", "namespaced": true, "verbs": ["get", "list"]}]}""";
    private static final String NOT_FOUND = """
            {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}""";

    private static final Map<String, String> SECRETS_THERE = new ConcurrentHashMap<>();

    private FakeCluster() {}

    static void start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", FakeCluster::answer);
            server.start();
            Path file = Path.of(System.getenv("KUBECONFIG"));
            Files.writeString(file, """
                    {apiVersion: v1, kind: Config, current-context: fake, contexts: [{name: fake, context: {cluster: fake}}],
                      clusters: [{name: fake, cluster: {server: "http://127.0.0.1:%d"}}]}
                    """.formatted(server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param json the Secret as the cluster has it; from now on */
    static void has(String name, String json) {
        SECRETS_THERE.put(name, json);
    }

    static void forget() {
        SECRETS_THERE.clear();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/api/v1")) {
            send(exchange, 200, KINDS);
        } else if (path.startsWith(SECRETS) && SECRETS_THERE.containsKey(path.substring(SECRETS.length()))) {
            send(exchange, 200, SECRETS_THERE.get(path.substring(SECRETS.length())));
        } else {
            send(exchange, 404, NOT_FOUND);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
