package de.videosprechstunde.signaling.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.Contracts;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.ticket.Issuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doctor, patient and staff over real sockets, with a real Kafka. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WaitingRoomStoryTest {

    private static final String CONNECTION = "kJ3fQ0ZpT1mXw9aB";

    @TestHTTPResource("/signaling")
    URI endpoint;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private Browser browser;
    private final RoomId room = Browser.newRoom();
    private final Topics topics = new Topics();

    @BeforeEach
    void open() {
        browser = new Browser(endpoint);
    }

    @AfterEach
    void close() throws ExecutionException, InterruptedException, TimeoutException {
        browser.close();
        topics.close();
    }

    @Test
    void doctorAndPatientFindEachOtherAndTalk() {
        var patient = browser.patient(room);
        assertEquals(List.of(), patient.hears("joined").getJsonArray("present").getList());
        var doctor = browser.doctor();
        JsonObject joined = doctor.hears("joined");
        assertTrue(joined.getBoolean("holding"));
        Contracts.assertValid("signaling/from-server.schema.json", joined.encode());
        assertEquals(
                patient.page, joined.getJsonArray("present").getJsonObject(0).getString("page"));
        JsonObject arrived = patient.hears("arrived");
        Contracts.assertValid("signaling/from-server.schema.json", arrived.encode());

        doctor.sends(description("offer"));
        JsonObject offer = patient.hears("description");
        assertEquals("doctor", offer.getString("from"));
        assertEquals("v=0\r\n", offer.getJsonObject("description").getString("sdp"));
        patient.sends(description("answer"));
        assertEquals("patient", doctor.hears("description").getString("from"));

        for (int i = 0; i < 90; i++) {
            doctor.sends(candidate("candidate:" + i));
            patient.sends(candidate("candidate:" + i));
        }
        for (int i = 0; i < 90; i++) {
            assertEquals(
                    "candidate:" + i,
                    patient.hears("candidate").getJsonObject("candidate").getString("candidate"));
            assertEquals(
                    "candidate:" + i,
                    doctor.hears("candidate").getJsonObject("candidate").getString("candidate"));
        }
        patient.sends(new JsonObject().put("type", "retry").put("room", room.value()));
        assertEquals("patient", doctor.hears("retry").getString("from"));
        patient.isAliveAndHeardNothing();
    }

    @Test
    void largestDescriptionGoesThrough() {
        var doctor = browser.doctor();
        doctor.hears("joined");
        var patient = browser.patient(room);
        patient.hears("joined");
        doctor.hears("arrived");
        String sdp = "a".repeat(60_000);
        doctor.sends(description("offer")
                .put("description", new JsonObject().put("type", "offer").put("sdp", sdp)));
        assertEquals(
                sdp, patient.hears("description").getJsonObject("description").getString("sdp"));
    }

    @Test
    void whoLosesTheSocketIsAwayAndWhoLeavesIsGone() {
        var doctor = browser.doctor();
        doctor.hears("joined");
        var patient = browser.patient(room);
        doctor.hears("arrived");
        patient.close();
        doctor.hears("away");
        var back = browser.patient(room);
        back.hears("joined");
        doctor.hears("arrived");
        back.sends(new JsonObject().put("type", "leave"));
        doctor.hears("left");
        topics.hears(room, "ParticipantArrived");
        topics.hears(room, "ParticipantLeft");
    }

    @Test
    void secondDeviceTakesOverAndTheFirstTakesBack() {
        var phone = browser.patient(room);
        phone.hears("joined");
        var laptop = browser.patient(room);
        laptop.hears("joined");
        phone.hears("seat-lost");
        phone.sends(candidate("candidate:1")).isRefused("not-holding");
        phone.sends(new JsonObject().put("type", "take-seat"));
        assertTrue(phone.hears("joined").getBoolean("holding"));
        laptop.hears("seat-lost");
    }

    @Test
    void socketThatComesBackReplacesTheOldOne() {
        var old = browser.patient(room);
        old.hears("joined");
        var again = browser.open();
        again.sends(new JsonObject()
                .put("type", "join")
                .put("protocol", 1)
                .put("ticket", browser.issuer.patient(browser.doctor, room, Instant.now()))
                .put("page", old.page)
                .put("instance", old.instance));
        assertTrue(again.hears("joined").getBoolean("holding"));
        old.isClosedWith(4409);
        again.isAliveAndHeardNothing();
    }

    @Test
    void freshTicketOnAnOpenSocket() {
        var patient = browser.patient(room);
        patient.hears("joined");
        patient.joins(browser.issuer.patient(browser.doctor, room, Instant.now()));
        patient.hears("joined");
        patient.joins(browser.issuer.patient(browser.doctor, Browser.newRoom(), Instant.now()));
        patient.isRefused("ticket-refused");
        patient.joins("x").isRefused("ticket-refused").isAliveAndHeardNothing();
    }

    @Test
    void staffSeeWhoWaitsAndSendNothing() {
        var staff = browser.staff();
        assertFalse(staff.hears("joined").getBoolean("holding"));
        var patient = browser.patient(room);
        patient.hears("joined");
        JsonObject presence = staff.hears("arrived").getJsonObject("presence");
        assertEquals(room.value(), presence.getString("room"));
        assertEquals(null, presence.getString("page"));
        assertEquals(null, presence.getString("instance"));
        staff.sends(description("offer")).isRefused("not-allowed");
        staff.sends(candidate("candidate:1")).isRefused("not-allowed");
        staff.sends(report(Browser.name(), "ended")).isRefused("not-allowed");
        staff.sends(new JsonObject().put("type", "take-seat")).isRefused("not-allowed");
        staff.sends(new JsonObject().put("type", "leave")).isRefused("not-allowed");
        patient.isAliveAndHeardNothing();
    }

    @Test
    void reportIsAcknowledgedAndHasOneEventHoweverOftenItIsRepeated() {
        var doctor = browser.doctor();
        doctor.hears("joined");
        var patient = browser.patient(room);
        patient.hears("joined");
        doctor.hears("arrived");

        var started = report(Browser.name(), "started");
        doctor.sends(started).sends(started);
        assertEquals(started.getString("id"), doctor.hears("reported").getString("id"));
        assertEquals(started.getString("id"), doctor.hears("reported").getString("id"));
        var ended = report(Browser.name(), "ended");
        doctor.sends(ended);
        assertEquals("ended", patient.hears("room-closed").getString("reason"));
        List<String> heard =
                List.of(doctor.hears().getString("type"), doctor.hears().getString("type"));
        assertTrue(heard.containsAll(List.of("reported", "room-closed")), heard::toString);
        // Nothing of it is kept here: once more, it is told once more.
        doctor.sends(ended);
        doctor.hears("reported");
        patient.hears("room-closed");

        JsonObject event = topics.hears(room, "ConsultationEnded");
        Contracts.assertValid("events/consultation-ended.schema.json", event.encode());
        assertEquals(Issuer.PRACTICE.toString(), event.getString("practiceId"));
        topics.hears(room, "ParticipantLeft");
        assertEquals(
                List.of("ParticipantArrived", "ConsultationStarted", "ConsultationEnded", "ParticipantLeft"),
                topics.typesIn(room));
        assertEquals(
                Contracts.violations(
                        "events/consultation-started.schema.json",
                        topics.hears(room, "ConsultationStarted").encode()),
                List.of());
        patient.isAliveAndHeardNothing();
    }

    @Test
    void cancellationReachesEverybodyConcerned() {
        var doctor = browser.doctor();
        doctor.hears("joined");
        var patient = browser.patient(room);
        patient.hears("joined");
        doctor.hears("arrived");
        var other = browser.patient(Browser.newRoom());
        other.hears("joined");
        doctor.hears("arrived");

        topics.createAppointmentTopic();
        String cancelled = Contracts.example("events/examples/appointment-cancelled.json")
                .replaceAll("(\"doctorId\": \")[^\"]*", "$1" + browser.doctor)
                .replaceAll("(\"room\": \")[^\"]*", "$1" + room);
        // The topic has only just come to be: what is said before this service has seen it, it does not hear.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    topics.saysAppointmentService(room, "{\"type\":\"AppointmentMoved\"}");
                    topics.saysAppointmentService(room, "no json");
                    topics.saysAppointmentService(room, cancelled);
                    return patient.hasHeardSomething();
                });

        assertEquals("cancelled", patient.hears("room-closed").getString("reason"));
        assertEquals("cancelled", doctor.hears("room-closed").getString("reason"));
        other.isAliveAndHeardNothing();
    }

    @Test
    void topicForgetsInTime() {
        browser.patient(room).hears("joined");
        topics.hears(room, "ParticipantArrived");
        Map<String, String> settings = topics.settingsOfOurTopic();
        assertEquals("delete", settings.get("cleanup.policy"));
        assertEquals("LogAppendTime", settings.get("message.timestamp.type"));
        assertEquals(Duration.ofDays(7).toMillis(), Long.parseLong(settings.get("retention.ms")));
        assertEquals(Duration.ofDays(1).toMillis(), Long.parseLong(settings.get("segment.ms")));
    }

    @Test
    void serviceIsReadyAndCounts() throws ExecutionException, InterruptedException, TimeoutException {
        browser.patient(room).hears("joined");
        browser.open().sends("x").isRefused("message-malformed");
        assertEquals(200, browser.get(ready).getInteger("status"));
        String text = browser.get(metrics).getString("body");
        assertTrue(text.contains("videosprechstunde_signaling_messages_total{type=\"join\"}"), text);
        assertTrue(text.contains("videosprechstunde_signaling_failures_total{code=\"message-malformed\"}"), text);
        assertTrue(text.contains("videosprechstunde_signaling_patients "), text);
        assertTrue(text.contains("videosprechstunde_signaling_sockets "), text);
        assertFalse(text.contains(room.value()));
    }

    @Test
    void everythingElseIsNotFound() throws ExecutionException, InterruptedException, TimeoutException {
        for (String path : List.of("/signaling", "/", "/api/practice")) {
            JsonObject answer = browser.get(endpoint.resolve(path));
            assertEquals(404, answer.getInteger("status"));
            assertEquals("application/problem+json", answer.getString("type"));
            assertEquals(
                    "urn:videosprechstunde:problem:not-found",
                    new JsonObject(answer.getString("body")).getString("type"));
        }
    }

    private JsonObject description(String type) {
        return new JsonObject()
                .put("type", "description")
                .put("room", room.value())
                .put("connection", CONNECTION)
                .put("description", new JsonObject().put("type", type).put("sdp", "v=0\r\n"));
    }

    private JsonObject candidate(String candidate) {
        return new JsonObject()
                .put("type", "candidate")
                .put("room", room.value())
                .put("connection", CONNECTION)
                .put(
                        "candidate",
                        new JsonObject()
                                .put("candidate", candidate)
                                .put("sdpMid", "0")
                                .put("sdpMLineIndex", 0)
                                .putNull("usernameFragment"));
    }

    private JsonObject report(String id, String event) {
        return new JsonObject()
                .put("type", "report")
                .put("id", id)
                .put("room", room.value())
                .put("event", event);
    }
}
