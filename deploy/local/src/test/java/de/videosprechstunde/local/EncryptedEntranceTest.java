package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS as a telephone meets it; here over loopback, which every machine has. */
class EncryptedEntranceTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    @TempDir
    private static Path data;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer backend;
    private OneOrigin door;
    private EncryptedEntrance entrance;

    @BeforeEach
    void start() throws Exception {
        backend = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                .requestHandler(request -> request.response()
                        .end(request.headers().get("X-Forwarded-Proto") + " "
                                + request.headers().get("X-Forwarded-Host")))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        entrance = EncryptedEntrance.of(new Lan(HERE, 0), keys(), data);
        door = OneOrigin.open(0, path -> backend.actualPort());
        door.open(entrance);
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void whoTrustsTheAuthorityIsAnswered() throws Exception {
        var answer = trusting().send(to(entrance.origin() + "/api/x"), BodyHandlers.ofString());

        assertEquals("https 127.0.0.1:" + entrance.port(), answer.body());
    }

    @Test
    void whoDoesNotTrustItIsWarned() {
        assertThrows(SSLHandshakeException.class, () -> HttpClient.newHttpClient()
                .send(to(entrance.origin() + "/"), BodyHandlers.ofString()));
    }

    @Test
    void socketsPassEncryptedToo() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = trusting()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create(entrance.origin().toString().replace("https", "wss") + "/signaling"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                heard.complete(text.toString());
                                return null;
                            }
                        })
                .get(30, TimeUnit.SECONDS);
        socket.sendText("hello", true).get(30, TimeUnit.SECONDS);

        assertEquals("hello", heard.get(30, TimeUnit.SECONDS));
    }

    @Test
    void telephoneFetchesTheCertificateThatItShallTrust() throws Exception {
        var fetched =
                trusting().send(to(entrance.origin() + EncryptedEntrance.AUTHORITY_PATH), BodyHandlers.ofByteArray());

        assertEquals(
                "application/x-x509-ca-cert",
                fetched.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(Files.readAllBytes(entrance.authority()), fetched.body());
    }

    @Test
    void browserAtTheUnencryptedAddressIsSentToTheEncryptedOneAndAProgramIsNot() throws Exception {
        String page = "http://localhost:" + door.port() + "/praxis?a=b";
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> browser = http.send(
                HttpRequest.newBuilder(URI.create(page))
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());

        assertEquals(302, browser.statusCode());
        assertEquals(
                entrance.origin() + "/praxis?a=b",
                browser.headers().firstValue("Location").orElseThrow());
        assertEquals(
                "http localhost:" + door.port(),
                http.send(to(page), BodyHandlers.ofString()).body());
    }

    /** R15; the Java platform itself would not speak older ones, so the first message is written by hand. */
    @ParameterizedTest
    @ValueSource(ints = {0x0301, 0x0302})
    void whoOffersNothingNewerThanTls11IsTurnedAway(int version) throws Exception {
        byte[] refusal = answerToHello(version);

        assertEquals(21, refusal[0], "an alert (RFC 5246, section 6.2.1)");
        assertEquals(70, refusal[6], "protocol_version (RFC 5246, section 7.2)");
        // The control: the same message with the number of TLS 1.2 begins a handshake.
        assertEquals(22, answerToHello(0x0303)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tls12And13AreSpoken(String version) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trust())
                .sslParameters(new SSLParameters(null, new String[] {version}))
                .build();
        var answer = client.send(to(entrance.origin() + "/"), BodyHandlers.ofString());

        assertEquals(version, answer.sslSession().orElseThrow().getProtocol());
    }

    /** The first bytes that the server answers to a ClientHello (RFC 5246, section 7.4.1.2) of that version. */
    private byte[] answerToHello(int version) throws Exception {
        ByteBuffer extensions = ByteBuffer.allocate(64);
        extension(extensions, 10, 0, 2, 0, 23); // supported_groups: secp256r1
        extension(extensions, 11, 1, 0); // ec_point_formats: uncompressed
        extension(extensions, 13, 0, 2, 4, 3); // signature_algorithms: ecdsa_secp256r1_sha256
        byte[] written = new byte[extensions.flip().remaining()];
        extensions.get(written);
        ByteBuffer body = ByteBuffer.allocate(256)
                .putShort((short) version)
                .put(new byte[32])
                .put((byte) 0);
        body.putShort((short) 4).putShort((short) 0xC02B).putShort((short) 0xC009); // ECDHE_ECDSA with AES 128
        body.put((byte) 1).put((byte) 0);
        body.putShort((short) written.length).put(written).flip();
        ByteBuffer record = ByteBuffer.allocate(300).put((byte) 22).putShort((short) 0x0301);
        record.putShort((short) (body.remaining() + 4)).put((byte) 1).put((byte) 0);
        record.putShort((short) body.remaining()).put(body).flip();
        try (Socket socket = new Socket(HERE, entrance.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(record.array(), 0, record.limit());
            return socket.getInputStream().readNBytes(7);
        }
    }

    private static void extension(ByteBuffer to, int type, int... content) {
        to.putShort((short) type).putShort((short) content.length);
        for (int each : content) {
            to.put((byte) each);
        }
    }

    private static Keys keys() {
        return new Keys(data.resolve("keys"));
    }

    private static HttpRequest to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private HttpClient trusting() throws Exception {
        return HttpClient.newBuilder().sslContext(trust()).build();
    }

    /** That authority and no other. */
    private SSLContext trust() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        trusted.setCertificateEntry("authority", authority(entrance.authority()));
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static Certificate authority(Path file) throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}
