package de.videosprechstunde.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpServer;
import de.videosprechstunde.systemtests.Needs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The instruments themselves, on a page under the same content security policy as the product's. */
@Needs(Needs.Thing.CHROMIUM)
class BrowsersIT {
    private static final Map<String, String> PAGES = Map.of(
            "/",
            "<!doctype html><meta charset=utf-8><script src=/page.js defer></script>"
                    + "<video aria-label=Kamera autoplay muted></video><video aria-label=Leer autoplay muted></video>",
            "/page.js",
            """
            const [camera, blank] = document.querySelectorAll('video');
            const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
            const context = canvas.getContext('2d');
            setInterval(() => context.fillRect(0, 0, 64, 48), 30);
            blank.srcObject = canvas.captureStream(30);
            console.error('told to the console');
            setTimeout(() => { throw new Error('nobody caught this'); });
            fetch('/asked', { method: 'POST', body: 'told to the server' });
            navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(async stream => {
              camera.srcObject = stream;
              const [one, other] = [new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] }), new RTCPeerConnection()];
              stream.getTracks().forEach(track => one.addTrack(track, stream));
              one.onicecandidate = ({ candidate }) => candidate && other.addIceCandidate(candidate);
              other.onicecandidate = ({ candidate }) => candidate && one.addIceCandidate(candidate);
              await one.setLocalDescription();
              await other.setRemoteDescription(one.localDescription);
              await other.setLocalDescription();
              await one.setRemoteDescription(other.localDescription);
            });
            """,
            "/asked",
            "");

    private static HttpServer server;
    private static Browsers browsers;

    @BeforeAll
    static void servePages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var body = PAGES.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
            exchange.getResponseHeaders()
                    .add("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        browsers = new Browsers(true);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.stop(0);
    }

    @Test
    void aRealPictureMovesAndABlankOneDoesNot() {
        try (var window = opened()) {
            new Picture(window.page(), "Kamera").isMoving();
            assertThrows(PlaywrightException.class, () -> new Picture(window.page(), "Leer").isMoving(1_500));
        }
    }

    @Test
    void connectionsTellWhatTheySendAndWhatTheyAsk() {
        try (var window = opened()) {
            var connections = new Connections(window.page());
            connections.awaitSending();
            connections.awaitHearing();
            assertEquals(List.of("stun:127.0.0.1:9"), connections.iceServers());
            assertTrue(connections.ownCandidateTypes().contains("host"));
            assertTrue(connections.pathsInUse().contains("host-host"), () -> "" + connections.pathsInUse());
        }
    }

    @Test
    void requestsBodiesAndErrorsAreRecorded() {
        try (var window = opened()) {
            new Picture(window.page(), "Kamera").isMoving();
            var recording = window.recording();
            assertTrue(recording.urls().contains(origin() + "/asked"));
            assertEquals(List.of("told to the server"), recording.bodies());
            assertEquals(List.of("told to the console"), recording.consoleErrors());
            assertTrue(recording.pageErrors().getFirst().contains("nobody caught this"));
        }
    }

    @Test
    void framesAreTimedByTheMachinesClock() {
        try (var window = opened()) {
            var picture = new Picture(window.page(), "Kamera");
            picture.isMoving();
            picture.expectFrame();
            assertEquals(System.currentTimeMillis(), picture.frameShownAt(), 1_000);
        }
    }

    private static BrowserWindow opened() {
        var window = browsers.chromium("test");
        window.page().navigate(origin() + "/");
        return window;
    }

    private static String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
