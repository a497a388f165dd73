package de.videosprechstunde.signaling.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.protocol.RoomId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule R12: addresses, descriptions, candidates and tickets are in no log, at whatever level. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(SilenceOfTheLogTest.Talkative.class)
class SilenceOfTheLogTest {

    public static final class Talkative implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.level", "ALL",
                    "quarkus.log.category.\"de.videosprechstunde\".level", "ALL",
                    "quarkus.log.category.\"io.netty\".level", "ALL",
                    "quarkus.log.category.\"io.vertx\".level", "ALL",
                    "quarkus.log.category.\"io.quarkus.websockets\".level", "ALL",
                    "quarkus.log.console.level", "WARN");
        }
    }

    private static final String SECRET = "203.0.113.77";

    @TestHTTPResource("/signaling")
    URI endpoint;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Handler listener = new Handler() {
        private final ExtFormatter formatter = new PatternFormatter("%c %p %s%e");

        @Override
        public void publish(LogRecord record) {
            log.add(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Browser browser;

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        root.addHandler(listener);
        browser = new Browser(endpoint);
    }

    @AfterEach
    void close() throws ExecutionException, InterruptedException, TimeoutException {
        root.removeHandler(listener);
        browser.close();
    }

    @Test
    void nothingThatPassesThroughIsLogged() {
        RoomId room = Browser.newRoom();
        String ticket = browser.issuer.patient(browser.doctor, room, Instant.now());
        var doctor = browser.doctor();
        doctor.hears("joined");
        var patient = browser.open().joins(ticket);
        patient.hears("joined");
        doctor.hears("arrived");
        doctor.sends(signal(
                room, "description", new JsonObject().put("type", "offer").put("sdp", "c=IN IP4 " + SECRET)));
        patient.hears("description");
        patient.sends(signal(
                room,
                "candidate",
                new JsonObject()
                        .put("candidate", SECRET)
                        .put("sdpMid", SECRET)
                        .put("sdpMLineIndex", 0)
                        .put("usernameFragment", SECRET)));
        doctor.hears("candidate");
        patient.sends(signal(
                        room,
                        "candidate",
                        new JsonObject().put("candidate", SECRET).put("name", SECRET)))
                .isRefused("message-malformed");
        patient.sends("{\"type\":\"" + SECRET + "\"").isRefused("message-malformed");
        browser.open().joins(SECRET).isRefused("ticket-refused");
        browser.open().joins(ticket + SECRET).isRefused("ticket-refused");
        patient.sends("{\"type\":\"ping\"" + " ".repeat(65_536) + SECRET + "}").isClosedWith(1009);

        List<String> lines = List.copyOf(log);
        // What must be there is there: the listener does hear what is said at TRACE.
        for (String marker : List.of("description in room " + room, "candidate in room " + room, "TRACE join")) {
            assertTrue(lines.stream().anyMatch(line -> line.contains(marker)), marker);
        }
        assertEquals(
                0, lines.stream().filter(SilenceOfTheLogTest::isTalkOfALibrary).count());
        String signature = ticket.substring(ticket.lastIndexOf('.') + 1);
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.contains(SECRET)
                                || line.contains(signature)
                                || line.contains("IP4")
                                || aboutUs(line) && line.contains("127.0.0.1:"))
                        .toList());
    }

    /** However far an installation raises their levels. */
    private static boolean isTalkOfALibrary(String line) {
        return line.matches("(?s)(?!de\\.videosprechstunde)\\S+ (DEBUG|TRACE|FINE|FINER|FINEST) .*");
    }

    /** Kafka's clients and this test's own client do name addresses: those of servers. */
    private static boolean aboutUs(String line) {
        return !line.startsWith("org.apache.kafka") && !line.startsWith("kafka") && !line.startsWith("io.smallrye");
    }

    private static JsonObject signal(RoomId room, String type, JsonObject content) {
        return new JsonObject()
                .put("type", type)
                .put("room", room.value())
                .put("connection", "kJ3fQ0ZpT1mXw9aB")
                .put(type, content);
    }
}
