package de.videosprechstunde.appointment.schedule;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static de.videosprechstunde.appointment.backing.TestPractice.cancel;
import static de.videosprechstunde.appointment.backing.TestPractice.stateOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Topics;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@EdgeTest
class AppointmentEdgeTest {
    private static final Instant TOMORROW = Instant.now().plus(1, ChronoUnit.DAYS);

    @Test
    void aDoctorSeesOwnAppointmentsAndStaffSeesAll() {
        TestPractice practice = TestPractice.ready();
        practice.activate(practice.colleague);
        JsonPath own = practice.appointment(practice.doctor, TOMORROW);
        practice.appointment(practice.colleague, TOMORROW);
        String day =
                "/api/practice/appointments?day=" + Berlin.dayOf(Instant.parse(own.getString("appointment.startsAt")));
        as(practice.doctor)
                .get(day)
                .then()
                .body("appointments", hasSize(1))
                .body("appointments[0].id", equalTo(own.getString("appointment.id")))
                .body("appointments[0].doctor.name", equalTo("Dr. med. Ada Sommer"))
                .body("appointments[0].state", equalTo("planned"));
        as(practice.staff).get(day).then().body("appointments", hasSize(2));
        as(practice.administrator)
                .get(day + "&doctor=" + own.getString("appointment.doctor.id"))
                .then()
                .body("appointments", hasSize(1));
    }

    @Test
    void theDayIsBerlins() {
        TestPractice practice = TestPractice.ready();
        Instant evening = Instant.now()
                .plus(3, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .plusSeconds(23 * 3600 + 1800);
        practice.appointment(practice.doctor, evening);
        String utcDay = evening.toString().substring(0, 10);
        String berlinDay = evening.plus(1, ChronoUnit.DAYS).toString().substring(0, 10);
        as(practice.doctor)
                .get("/api/practice/appointments?day=" + utcDay)
                .then()
                .body("appointments", hasSize(0));
        as(practice.doctor)
                .get("/api/practice/appointments?day=" + berlinDay)
                .then()
                .body("appointments", hasSize(1));
    }

    @Test
    void cancellingTellsTheWaitingRoomOnce() {
        TestPractice practice = TestPractice.ready();
        JsonPath invited = practice.appointment(practice.doctor, TOMORROW);
        String room = invited.getString("appointment.room");
        for (int i = 0; i < 2; i++) {
            cancel(practice.staff, invited.getString("appointment.id")).then().statusCode(204);
        }
        assertEquals("cancelled", stateOf(practice.doctor, invited));
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        List<ConsumerRecord<String, String>> events = Topics.all(Topics.APPOINTMENT).stream()
                .filter(message -> message.key().equals(room))
                .toList();
        assertEquals(1, events.size());
        String event = events.getFirst().value();
        assertEquals(List.of(), Contracts.violations("events/appointment-cancelled.schema.json", event));
        JsonPath told = new JsonPath(event);
        assertEquals(practice.id.toString(), told.getString("practiceId"));
        assertEquals(invited.getString("appointment.doctor.id"), told.getString("doctorId"));
        assertEquals(room, told.getString("room"));
    }

    @Test
    void anotherPracticesAndAColleaguesAppointmentsDoNotExist() {
        TestPractice practice = TestPractice.ready();
        TestPractice other = TestPractice.ready();
        JsonPath theirs = other.appointment(other.doctor, TOMORROW);
        String address = "/api/practice/appointments/" + theirs.getString("appointment.id");
        for (var person : List.of(practice.doctor, practice.staff, practice.administrator, other.colleague)) {
            for (String act : List.of("/cancellation", "/dial-in-code")) {
                as(person)
                        .post(address + act)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .body("type", equalTo("urn:videosprechstunde:problem:not-found"));
            }
        }
        as(practice.staff)
                .get("/api/practice/appointments?day=2026-11-24&doctor=" + theirs.getString("appointment.doctor.id"))
                .then()
                .statusCode(404);
        assertEquals("planned", stateOf(other.doctor, theirs));
    }

    @Test
    void nonsenseForADayIsRefused() {
        TestPractice practice = new TestPractice();
        for (String query : List.of(
                "",
                "?day=",
                "?day=morgen",
                "?day=2026-02-30",
                "?day=2026-11-24&doctor=7",
                "?day=%2B400000-01-01",
                "?day=%2B999999999-12-31",
                "?day=-9999-01-01",
                "?day=-999999999-01-01")) {
            as(practice.staff)
                    .urlEncodingEnabled(false)
                    .get("/api/practice/appointments" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:videosprechstunde:problem:malformed-request"));
        }
    }
}
