package de.videosprechstunde.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyOptions;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;

/**
 * The one address that browsers see: passes requests and WebSockets on by their path, which stays as it is. Locally
 * it stands for a cluster's ingress.
 */
final class OneOrigin implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(2)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final ToIntFunction<String> routes;
    private final int port;
    private final HttpProxy proxy;
    private final HttpServer away;
    private volatile EncryptedEntrance encrypted;

    private OneOrigin(int port, ToIntFunction<String> routes) {
        this.routes = routes;
        this.port = port == 0 ? Ports.free() : port;
        away = listen(options("127.0.0.1", Ports.free()), ServiceAway::answer);
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(200)
                .setConnectTimeout(2000)
                .setKeepAliveTimeout(30));
        OriginRequestProvider origins =
                context -> request(client, context.request().proxiedRequest());
        proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(true), client)
                .origin(origins);
        for (InetAddress address : Ports.LOOPBACK) {
            listen(options(address.getHostAddress(), this.port), this::answer);
        }
    }

    /**
     * @param port 0 for a free one
     * @param routes the port on loopback that answers a path
     */
    static OneOrigin open(int port, ToIntFunction<String> routes) {
        return new OneOrigin(port, routes);
    }

    /** A second door, for other machines; browsers that come to the first one are sent there. */
    void open(EncryptedEntrance entrance) {
        listen(entrance.encrypt(options(entrance.host(), entrance.port())), this::answer);
        encrypted = entrance;
    }

    private void answer(HttpServerRequest request) {
        if (encrypted == null || !encrypted.answers(request)) {
            proxy.handle(withForwardedHeaders(request));
        }
    }

    private static HttpServerOptions options(String host, int port) {
        return new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setReuseAddress(true)
                // An upgraded connection would mix HTTP/2 from the client with HTTP/1.1 to the service.
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(8192);
    }

    private HttpServer listen(HttpServerOptions options, io.vertx.core.Handler<HttpServerRequest> handler) {
        int port = options.getPort();
        try {
            return await(vertx.createHttpServer(options).requestHandler(handler).listen());
        } catch (CannotStart taken) {
            close();
            throw new CannotStart(
                    "Port " + port + " is taken by another program: end that one, or choose another port,"
                            + " for instance make up " + (options.isSsl() ? "HTTPS_PORT=" : "PORT=") + (port + 1)
                            + ".",
                    taken);
        }
    }

    /** A service that does not answer is stood in for by one sentence. */
    private Future<HttpClientRequest> request(HttpClient client, HttpServerRequest browser) {
        RequestOptions service = to(routes.applyAsInt(browser.path()), browser);
        return client.request(service).recover(gone -> client.request(to(away.actualPort(), browser)));
    }

    /** The host that the browser asked for stays, as an ingress keeps it; only the connection goes elsewhere. */
    private static RequestOptions to(int port, HttpServerRequest browser) {
        RequestOptions options = new RequestOptions().setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"));
        var asked = browser.authority();
        if (asked == null || asked.port() < 1) {
            return options.setHost("localhost").setPort(browser.localAddress().port());
        }
        return options.setHost(asked.host()).setPort(asked.port());
    }

    /** Services trust these headers because nobody else reaches them: what a client sends is overwritten. */
    private static HttpServerRequest withForwardedHeaders(HttpServerRequest request) {
        var headers = request.headers();
        headers.remove("Forwarded").remove("X-Forwarded-Prefix").remove("X-Forwarded-Server");
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        String host = headers.get("Host");
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
            headers.set(
                    "X-Forwarded-Port", Integer.toString(request.localAddress().port()));
        }
        return request;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CannotStart(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new CannotStart("The proxy did not answer within 10 s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
