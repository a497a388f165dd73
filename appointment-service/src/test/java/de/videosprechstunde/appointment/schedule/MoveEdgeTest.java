package de.videosprechstunde.appointment.schedule;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static de.videosprechstunde.appointment.backing.TestPractice.cancel;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Topics;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving, and who changes what they have not seen. */
@EdgeTest
class MoveEdgeTest {
    private static final Instant TOMORROW = Instant.now().plus(1, ChronoUnit.DAYS);

    @Inject
    MovableClock clock;

    private TestPractice practice;
    private final LocalDate later = Berlin.dayOf(TOMORROW).plusDays(5);

    @BeforeEach
    void aPractice() {
        practice = TestPractice.ready();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theCodeWorksAroundTheNewTimeAndNotTheOldOne() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        String id = invited.getString("appointment.id");
        moved(id, "*", later, "10:00")
                .statusCode(200)
                .body("appointment.sequence", equalTo(1))
                .body("appointment.startsAt", equalTo(at(later, 10).toString()))
                .body("appointment.codeIssued", equalTo(true))
                .body("overlaps", empty());
        dialIn(invited).statusCode(409).body("startsAt", equalTo(at(later, 10).toString()));
        clock.moveTo(at(later, 10));
        dialIn(invited).statusCode(200);
    }

    @Test
    void eachMoveCountsAndThePlaceWhereItIsAlreadyDoesNot() {
        String id = id();
        moved(id, etag(id), later, "10:00").statusCode(200).header("ETag", equalTo("\"1\""));
        moved(id, etag(id), later, "10:00").body("appointment.sequence", equalTo(1));
        moved(id, etag(id), later, "10:05").body("appointment.sequence", equalTo(2));
    }

    @Test
    void theWaitingRoomIsToldOfAMoveAndOfNothingElse() {
        JsonPath invited = practice.appointment(practice.doctor, TOMORROW);
        String id = invited.getString("appointment.id");
        String room = invited.getString("appointment.room");
        for (int i = 0; i < 2; i++) {
            moved(id, "*", later, "10:00").statusCode(200);
        }
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        List<String> told = Topics.all(Topics.APPOINTMENT).stream()
                .filter(message -> message.key().equals(room))
                .map(ConsumerRecord::value)
                .toList();
        assertEquals(1, told.size());
        assertEquals(List.of(), Contracts.violations("events/appointment-moved.schema.json", told.getFirst()));
        JsonPath event = new JsonPath(told.getFirst());
        assertEquals(room, event.getString("room"));
        assertEquals(at(later, 10).toString(), event.getString("startsAt"));
        assertFalse(event.getBoolean("open"));
    }

    @Test
    void whoWaitsIsToldOfAMoveByMinutesAndWaitsOn() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        String id = invited.getString("appointment.id");
        waits(id);
        movedByTenMinutes(id).body("appointment.state", equalTo("waiting"));
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        String room = invited.getString("appointment.room");
        List<JsonPath> told = Topics.all(Topics.APPOINTMENT).stream()
                .filter(message -> message.key().equals(room))
                .map(message -> new JsonPath(message.value()))
                .toList();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().getBoolean("open"));
        assertEquals(1, kept(id));
        ticket(invited).body("startsAt", equalTo(told.getFirst().getString("startsAt")));
    }

    @Test
    void ofSomebodyWhoHasGoneNothingIsKeptByAMoveByMinutesEither() {
        String id = practice.appointment(practice.doctor, Instant.now()).getString("appointment.id");
        waits(id);
        Rows.change("update appointment set left_at = now() where id = ?", UUID.fromString(id));
        movedByTenMinutes(id).body("appointment.state", equalTo("planned"));
        assertEquals(0, kept(id));
    }

    private ValidatableResponse movedByTenMinutes(String id) {
        var soon = Instant.now().plus(10, ChronoUnit.MINUTES).atZone(Berlin.ZONE);
        LocalTime time = soon.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return moved(id, "*", soon.toLocalDate(), time.toString()).statusCode(200);
    }

    private static long kept(String id) {
        return Rows.count("select count(*) from conduct_record where appointment_id = ?", UUID.fromString(id));
    }

    /** It would be kept until the new time is over (R3), and somebody would seem to wait for weeks. */
    @Test
    void nothingOfAVisitToTheOldTimeIsKeptForTheNewOne() {
        String id = practice.appointment(practice.doctor, Instant.now()).getString("appointment.id");
        waits(id);
        moved(id, "*", later, "10:00").statusCode(200).body("appointment.state", equalTo("planned"));
        UUID appointment = UUID.fromString(id);
        assertEquals(0, kept(id));
        assertEquals(
                1,
                Rows.count(
                        "select count(*) from appointment where id = ? and coalesce(arrived_at, left_at, started_at) is null",
                        appointment));
    }

    private static void waits(String id) {
        UUID appointment = UUID.fromString(id);
        Rows.change("update appointment set arrived_at = now() where id = ?", appointment);
        Rows.change("insert into conduct_record values (?, 'patient', 1, now(), false, true, true, true)", appointment);
    }

    @Test
    void whoDoesNotSayWhichVersionTheyHaveSeenIsAskedTo() {
        String id = id();
        problem(moved(id, null, later, "10:00"), 428, "precondition-required");
        problem(
                as(practice.doctor)
                        .post("/api/practice/appointments/" + id + "/cancellation")
                        .then(),
                428,
                "precondition-required");
        assertEquals("planned", state(id));
    }

    @Test
    void whoHasSeenAnOldVersionChangesNothing() {
        String id = id();
        String old = etag(id);
        moved(id, old, later, "10:00").statusCode(200);
        problem(moved(id, old, later, "11:00"), 412, "changed-meanwhile").header("ETag", equalTo(etag(id)));
        problem(cancelling(id, old), 412, "changed-meanwhile");
        problem(moved(id, "W/" + etag(id), later, "11:00"), 412, "changed-meanwhile");
        assertEquals("planned", state(id));
        moved(id, "\"77\", " + etag(id), later, "11:00").statusCode(200);
    }

    @Test
    void aCancellationWhoseAnswerWasLostMayBeRepeated() {
        String id = id();
        String seen = etag(id);
        cancelling(id, seen).statusCode(204);
        cancelling(id, seen).statusCode(204);
    }

    @Test
    void whatIsCancelledRunsOrIsOverStaysWhereItIs() {
        String cancelled = id();
        cancel(practice.doctor, cancelled);
        problem(moved(cancelled, "*", later, "10:00"), 409, "appointment-cancelled");
        String running = id();
        Rows.change("update appointment set started_at = now() where id = ?", UUID.fromString(running));
        problem(moved(running, "*", later, "10:00"), 409, "appointment-running");
        Rows.change("update appointment set ended_at = now() where id = ?", UUID.fromString(running));
        problem(moved(running, "*", later, "10:00"), 409, "appointment-ended");
    }

    @Test
    void impossibleTimesAreRefusedByName() {
        String id = id();
        problem(moved(id, "*", LocalDate.of(2020, 1, 1), "10:00"), 422, "time-in-the-past");
        problem(moved(id, "*", later.plusYears(2), "10:00"), 422, "time-too-far-ahead");
        problem(moved(id, "*", later, "25:00"), 400, "malformed-request");
        problem(
                as(practice.doctor)
                        .header("If-Match", "*")
                        .contentType(ContentType.JSON)
                        .body("{\"day\":\"2026-11-24\",\"time\":\"10:00\",\"durationMinutes\":15,\"why\":\"Husten\"}")
                        .put("/api/practice/appointments/" + id + "/time")
                        .then(),
                400,
                "malformed-request");
        assertEquals(0, Rows.count("select sequence from appointment where id = ?", UUID.fromString(id)));
    }

    @Test
    void theReferenceIsGivenChangedAndTakenAwayAlsoAfterTheConsultation() {
        String id = id();
        Rows.change("update appointment set ended_at = now() where id = ?", UUID.fromString(id));
        String old = etag(id);
        referred(id, old, "\"4711-1\"").statusCode(204);
        problem(referred(id, old, "\"4711-2\""), 412, "changed-meanwhile");
        problem(referred(id, null, "\"4711-2\""), 428, "precondition-required");
        problem(referred(id, "*", "\"Erika\""), 422, "reference-refused");
        assertEquals("4711-1", reference(id));
        for (int i = 0; i < 2; i++) {
            referred(id, "*", "null").statusCode(204);
        }
        assertNull(reference(id));
        assertEquals(
                2,
                Rows.count(
                        "select count(*) from audit_entry where act = 'reference-changed' and target = ?",
                        UUID.fromString(id)));
    }

    private ValidatableResponse referred(String id, String ifMatch, String reference) {
        return as(practice.staff)
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .contentType(ContentType.JSON)
                .body("{\"reference\":" + reference + "}")
                .put("/api/practice/appointments/" + id + "/reference")
                .then();
    }

    private String reference(String id) {
        return as(practice.doctor)
                .get("/api/practice/appointments/" + id)
                .jsonPath()
                .getString("reference");
    }

    @Test
    void overlappingOnesOfTheSameDoctorAreNamedAndAllowed() {
        practice.activate(practice.colleague);
        JsonPath first = practice.appointment(practice.doctor, TOMORROW);
        practice.appointment(practice.colleague, TOMORROW);
        practice.plan(practice.doctor, TOMORROW.plus(10, ChronoUnit.MINUTES), null)
                .then()
                .statusCode(201)
                .body("overlaps", contains(first.getString("appointment.id")));
        practice.plan(practice.doctor, TOMORROW.plus(15, ChronoUnit.MINUTES).plus(10, ChronoUnit.MINUTES), null)
                .then()
                .statusCode(201)
                .body("overlaps", empty());
        cancel(practice.doctor, first.getString("appointment.id"));
        String id = id(TOMORROW.plus(3, ChronoUnit.HOURS));
        Instant back = Instant.parse(first.getString("appointment.startsAt"));
        moved(
                        id,
                        "*",
                        Berlin.dayOf(back),
                        back.atZone(Berlin.ZONE).toLocalTime().toString())
                .statusCode(200)
                .body("overlaps.size()", equalTo(1));
    }

    private String id() {
        return id(TOMORROW);
    }

    private String id(Instant start) {
        return practice.appointment(practice.doctor, start).getString("appointment.id");
    }

    private ValidatableResponse moved(String id, String ifMatch, LocalDate day, String time) {
        return moved(practice.staff, id, ifMatch, day, time);
    }

    private static ValidatableResponse moved(Person person, String id, String ifMatch, LocalDate day, String time) {
        return as(person)
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .contentType(ContentType.JSON)
                .body(Map.of("day", day.toString(), "time", time, "durationMinutes", 15))
                .put("/api/practice/appointments/" + id + "/time")
                .then();
    }

    private ValidatableResponse cancelling(String id, String ifMatch) {
        return as(practice.doctor)
                .header("If-Match", ifMatch)
                .post("/api/practice/appointments/" + id + "/cancellation")
                .then();
    }

    private String etag(String id) {
        return as(practice.doctor)
                .get("/api/practice/appointments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private String state(String id) {
        return as(practice.doctor)
                .get("/api/practice/appointments/" + id)
                .jsonPath()
                .getString("state");
    }

    private static ValidatableResponse dialIn(JsonPath invited) {
        return dialIn(invited, "");
    }

    private static ValidatableResponse ticket(JsonPath invited) {
        return dialIn(invited, "/ticket").statusCode(200);
    }

    private static ValidatableResponse dialIn(JsonPath invited, String what) {
        return io.restassured.RestAssured.given()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("code", invited.getString("dialInCode")))
                .post("/api/dial-in" + what)
                .then();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Berlin.ZONE).toInstant();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:" + code));
    }
}
