package de.videosprechstunde.appointment.waitingroom;

import static de.videosprechstunde.appointment.backing.TestPractice.cancel;
import static de.videosprechstunde.appointment.backing.TestPractice.stateOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Topics;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class WaitingRoomEdgeTest {
    @Inject
    MovableClock clock;

    private TestPractice practice;
    private JsonPath invited;
    private UUID room;

    @BeforeEach
    void appointmentNow() {
        practice = TestPractice.ready();
        invited = practice.appointment(practice.doctor, Instant.now());
        room = UUID.fromString(invited.getString("appointment.room"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theScheduleFollowsTheVisit() {
        report("ParticipantArrived");
        awaitState("waiting");
        report("ParticipantLeft");
        awaitState("planned");
        report("ParticipantArrived");
        awaitState("waiting");
        report("ConsultationStarted");
        awaitState("running");
        cancelling("appointment-running");
        report("ConsultationEnded");
        awaitState("ended");
        cancelling("appointment-ended");
    }

    @Test
    void withoutAReportedEndTheWindowEndsTheVisit() {
        report("ConsultationStarted");
        awaitState("running");
        clock.moveTo(Instant.parse(invited.getString("appointment.closesAt")));
        assertEquals("ended", stateOf(practice.doctor, invited));
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        JsonObject arrived = event("ParticipantArrived");
        publish(arrived.encode());
        awaitState("waiting");
        report("ParticipantLeft");
        awaitState("planned");
        publish(arrived.put("occurredAt", Instant.now().plusSeconds(60).toString())
                .encode());
        report("ConsultationStarted");
        awaitState("running");
        assertEquals(1, Rows.count("select count(*) from appointment where room = ? and left_at is not null", room));
    }

    @Test
    void unreadableMessagesArePassedOver() {
        JsonObject event = event("ParticipantArrived");
        for (String nonsense : List.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                event.copy().put("name", "Erika Mustermann").encode(),
                event.copy().put("type", "SomethingNew").encode(),
                event.copy().put("version", 2).encode(),
                event.copy().put("seat", "window").encode(),
                event.copy().put("room", "r").encode(),
                without(event, "seat").encode(),
                without(event, "occurredAt").encode())) {
            publish(nonsense);
        }
        Topics.publish(Topics.SIGNALING, room.toString(), null);
        assertEquals("planned", stateOf(practice.doctor, invited));
        publish(event.encode());
        awaitState("waiting");
    }

    @Test
    void anotherPracticeOrAnUnknownRoomChangesNothing() {
        publish(Topics.presence("ConsultationEnded", UUID.randomUUID(), room, Instant.now())
                .encode());
        publish(Topics.presence("ConsultationEnded", practice.id, UUID.randomUUID(), Instant.now())
                .encode());
        report("ParticipantArrived");
        awaitState("waiting");
    }

    @Test
    void theDoctorsSeatSaysNothingAboutTheVisit() {
        publish(event("ParticipantArrived").put("seat", "doctor").encode());
        report("ConsultationStarted");
        awaitState("running");
        assertEquals(1, Rows.count("select count(*) from appointment where room = ? and arrived_at is null", room));
    }

    @Test
    void anEndThatIsReportedDaysLateCountsFromTheClosingOfTheWindow() {
        Instant closes = Instant.parse(invited.getString("appointment.closesAt"));
        publish(Topics.presence("ConsultationEnded", practice.id, room, closes.plusSeconds(500_000))
                .encode());
        awaitState("ended");
        assertEquals(
                1,
                Rows.count(
                        "select count(*) from appointment where room = ? and ended_at = ?::timestamptz",
                        room,
                        closes.toString()));
    }

    private static JsonObject without(JsonObject event, String property) {
        JsonObject copy = event.copy();
        copy.remove(property);
        return copy;
    }

    private void cancelling(String refusal) {
        cancel(practice.doctor, invited.getString("appointment.id"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:videosprechstunde:problem:" + refusal));
    }

    private JsonObject event(String type) {
        return Topics.presence(type, practice.id, room, Instant.now());
    }

    private void report(String type) {
        publish(event(type).encode());
    }

    private void publish(String payload) {
        Topics.publish(Topics.SIGNALING, room.toString(), payload);
    }

    private void awaitState(String state) {
        await().until(() -> stateOf(practice.doctor, invited).equals(state));
    }
}
