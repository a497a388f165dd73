package de.videosprechstunde.signaling.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.ticket.Issuer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what ends a socket. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(HandshakeTest.Impatient.class)
class HandshakeTest {

    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "videosprechstunde.sockets.join-within", "3S",
                    "videosprechstunde.sockets.silence", "4S",
                    "quarkus.websockets-next.server.auto-ping-interval", "1S");
        }
    }

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/signaling")
    URI endpoint;

    private Browser browser;
    private final RoomId room = Browser.newRoom();

    @BeforeEach
    void open() {
        browser = new Browser(endpoint);
    }

    @AfterEach
    void close() throws ExecutionException, InterruptedException, TimeoutException {
        browser.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost",
                "https://localhost:8080",
                "http://localhost:8080.evil.example",
                "null"
            })
    void pagesOfOthersMayNotConnect(String origin) {
        var failure = assertThrows(ExecutionException.class, () -> browser.open(origin));
        assertEquals(
                403,
                assertInstanceOf(UpgradeRejectedException.class, failure.getCause())
                        .getStatus());
    }

    @Test
    void whoSaysNothingIsSentAway() {
        browser.open().isRefused("ticket-missing").isClosedWith(4408);
    }

    @Test
    void firstMessageMustBeAJoin() {
        var stranger = browser.open();
        stranger.sends(new JsonObject().put("type", "ping"));
        stranger.isRefused("ticket-missing").isClosedWith(4408);
    }

    @Test
    void uselessTicketsAllGetOneAnswer() {
        Instant now = Instant.now();
        String good = browser.issuer.patient(browser.doctor, room, now);
        String claims = good.split("\\.")[1];
        for (String ticket : List.of(
                "x",
                new Issuer("one").patient(browser.doctor, room, now),
                browser.issuer.patient(browser.doctor, room, now.minusSeconds(120)),
                encode("{\"alg\":\"none\",\"kid\":\"one\"}") + "." + claims + ".")) {
            var stranger = browser.open().joins(ticket);
            JsonObject failure = stranger.hears("failure");
            assertEquals("ticket-refused", failure.getString("code"));
            assertEquals("The ticket is not valid here. Fetch a new one.", failure.getString("message"));
            stranger.isClosedWith(4401);
        }
        browser.open().joins(good).hears("joined");
    }

    @Test
    void otherProtocolIsToldSo() {
        var page = browser.open().sends("{\"type\":\"join\",\"protocol\":2,\"passport\":\"x\"}");
        page.isRefused("protocol-unsupported").isClosedWith(4400);
    }

    @Test
    void nonsenseBeforeTheTicketEndsTheSocket() {
        var page = browser.open().sends("{\"type\":\"join\"}");
        page.isRefused("message-malformed").isClosedWith(4400);
        var other = browser.open().sendsBytes(new byte[] {1, 2, 3});
        other.isRefused("message-malformed").isClosedWith(4400);
    }

    @Test
    void nonsenseAfterTheTicketDoesNot() {
        var patient = browser.patient(room);
        patient.hears("joined");
        patient.sends("no json").isRefused("message-malformed");
        patient.sends("{\"type\":\"applause\"}").isRefused("message-malformed");
        patient.sends("{\"type\":\"ping\",\"name\":\"Erika\"}").isRefused("message-malformed");
        patient.sendsBytes(new byte[] {1}).isRefused("message-malformed");
        patient.isAliveAndHeardNothing();
    }

    @Test
    void kilobyteIsEnoughBeforeTheTicket() {
        var page = browser.open().sends("{\"type\":\"ping\"" + " ".repeat(1024) + "}");
        page.isRefused("message-too-large").isClosedWith(1009);
    }

    @Test
    void sixtyFourKilobytesAreEnoughAfterIt() {
        var patient = browser.patient(room);
        patient.hears("joined");
        patient.sends("{\"type\":\"ping\"" + " ".repeat(60_000) + "}").hears("pong");
        patient.sends("{\"type\":\"ping\"" + " ".repeat(65_536) + "}");
        patient.isRefused("message-too-large").isClosedWith(1009);
    }

    @Test
    void whatNobodyWouldSendIsCutOff() {
        var page = browser.open().sends("x".repeat(900_000));
        page.isRefused("message-too-large").isClosedWith(1009);
    }

    @Test
    void tooManyMessagesEndTheSocket() {
        var patient = browser.patient(room);
        patient.hears("joined");
        for (int i = 1; i <= 200; i++) {
            patient.sends("{\"type\":\"ping\"}");
        }
        for (int i = 1; i < 200; i++) {
            patient.hears("pong");
        }
        patient.isRefused("too-many-messages").isClosedWith(4429);
    }

    @Test
    void socketWithoutASignOfLifeIsLost() throws Exception {
        var doctor = browser.doctor();
        doctor.hears("joined");
        try (var dead = new DeadLine(endpoint)) {
            dead.joins(browser.issuer.patient(browser.doctor, room, Instant.now()));
            doctor.hears("arrived");
            doctor.hears("away");
            assertEquals(4408, dead.closeCode());
        }
        doctor.isAliveAndHeardNothing();
    }

    @Test
    void pageThatDoesNotReadIsGivenUp() throws Exception {
        var doctor = browser.doctor();
        doctor.hears("joined");
        try (var dead = new DeadLine(endpoint)) {
            dead.joins(browser.issuer.patient(browser.doctor, room, Instant.now()));
            doctor.hears("arrived");
            for (int i = 0; i < 150; i++) {
                doctor.sends(new JsonObject()
                        .put("type", "description")
                        .put("room", room.value())
                        .put("connection", "kJ3fQ0ZpT1mXw9aB")
                        .put(
                                "description",
                                new JsonObject().put("type", "offer").put("sdp", "v".repeat(60_000))));
            }
            doctor.hearsInTheEnd("away");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> meters.get("videosprechstunde.signaling.sockets")
                                    .gauge()
                                    .value()
                            == 1);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
