package de.videosprechstunde.appointment.web;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.IdentityProvider;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Topics;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Our own categories at their most talkative, libraries as far as the build lets them (INFO): neither codes nor names nor
 * tickets nor addresses are written (R12).
 */
@EdgeTest
class LogEdgeTest {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("de.videosprechstunde");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            String text = record instanceof ExtLogRecord ext ? ext.getFormattedMessage() : record.getMessage();
            lines.add(record.getLoggerName() + " " + text + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Level oursBefore;

    @BeforeEach
    void listenToEverything() {
        oursBefore = OURS.getLevel();
        listener.setLevel(Level.ALL);
        ROOT.addHandler(listener);
        OURS.setLevel(Level.ALL);
    }

    @AfterEach
    void asBefore() {
        OURS.setLevel(oursBefore);
        ROOT.removeHandler(listener);
    }

    @Test
    void nothingPersonalIsInTheLogAtAnyLevel() {
        TestPractice practice = TestPractice.ready();
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        String code = invited.getString("dialInCode");
        String ticket = dialIn("/api/dial-in/ticket", Map.of("code", code)).getString("ticket");
        dialIn("/api/dial-in", Map.of("code", "4711-Mustermann"));
        dialIn("/api/dial-in", Map.of("code", code, "name", "Mustermann"));
        String room = invited.getString("appointment.room");
        Topics.publish(Topics.SIGNALING, room, "{\"name\":\"Mustermann\"}");
        Topics.publish(
                Topics.SIGNALING,
                room,
                Topics.presence("ConsultationStarted", practice.id, UUID.fromString(room), Instant.now())
                        .encode());
        await().until(() -> TestPractice.stateOf(practice.doctor, invited).equals("running"));
        String bearer = IdentityProvider.running().bearer(practice.doctor);
        as(practice.doctor).get("/api/practice/session").then().statusCode(200);

        assertTrue(has("Dial-in Open"), "the control line of a dial-in");
        assertTrue(has("ConsultationStarted in room " + room), "the control line of an event");
        for (String secret : List.of(
                code,
                "Mustermann",
                "4711",
                ticket.substring(ticket.lastIndexOf('.')),
                bearer.substring(0, bearer.indexOf('.') + 60),
                "Ada Sommer",
                "203.0.113.77")) {
            assertFalse(
                    has(secret),
                    () -> "in the log: "
                            + lines.stream()
                                    .filter(line -> line.contains(secret))
                                    .findFirst());
        }
    }

    private boolean has(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static JsonPath dialIn(String path, Map<String, String> request) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", "203.0.113.77")
                .contentType(ContentType.JSON)
                .body(request)
                .post(path)
                .jsonPath();
    }
}
