package de.videosprechstunde.appointment.conduct;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class ConductEdgeTest {
    private static final Map<String, Object> EVERYTHING = Map.of(
            "rulesVersion",
            1,
            "accompanied",
            false,
            "everybodyIntroduced",
            true,
            "noRecording",
            true,
            "helpersInformed",
            true);

    @Inject
    MovableClock clock;

    private TestPractice practice;
    private JsonPath invited;
    private UUID appointment;

    @BeforeEach
    void anAppointmentNow() {
        practice = TestPractice.ready();
        invited = practice.appointment(practice.doctor, Instant.now());
        appointment = invited.getUUID("appointment.id");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void bothSidesAgreeAndThePracticeReadsTheFactWithTheAppointment() {
        assertEquals(204, patientAgrees(Map.of()).statusCode());
        assertEquals(
                204,
                doctorTicks(practice.doctor, Map.of("helpersInformed", false)).statusCode());
        day().body("appointments[0].conduct.side", contains("doctor", "patient"))
                .body("appointments[0].conduct.complete", contains(false, true))
                .body("appointments[0].conduct.rulesVersion", contains(1, 1))
                .body("appointments[0].conduct[0].keySet()", contains("side", "rulesVersion", "agreedAt", "complete"));
        assertEquals(204, doctorTicks(practice.doctor, Map.of()).statusCode());
        day().body("appointments[0].conduct.complete", contains(true, true));
        assertEquals(2, records());
    }

    @Test
    void ofANewAppointmentNobodyHasAgreedToAnything() {
        day().body("appointments[0].conduct", equalTo(List.of()));
        assertEquals(List.of(), invited.getList("appointment.conduct"));
    }

    @Test
    void sayingTheSameAgainKeepsTheFirstTimeAndAChangeItsOwn() {
        patientAgrees(Map.of());
        String first = agreedAt();
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(5)));
        patientAgrees(Map.of());
        assertEquals(first, agreedAt());
        patientAgrees(Map.of("accompanied", true));
        assertEquals(
                1,
                Rows.count(
                        "select count(*) from conduct_record where appointment_id = ? and accompanied"
                                + " and agreed_at > ?::timestamptz",
                        appointment,
                        first));
        assertEquals(1, records());
    }

    @Test
    void whoHoldsNoCodeIsToldAsWithEveryUnknownCode() {
        byte[] unknown = given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("code", "0000000000"))
                .post("/api/dial-in")
                .asByteArray();
        for (String code : List.of("0000000000", "abc", "")) {
            Response answer = patientAgrees(Map.of("code", code));
            assertEquals(404, answer.statusCode());
            assertArrayEquals(unknown, answer.asByteArray());
        }
        assertEquals(0, records());
    }

    @Test
    void afterTheEndNobodyAgreesToAnythingAnyMore() {
        clock.moveTo(Instant.parse(invited.getString("appointment.closesAt")));
        assertEquals(410, patientAgrees(Map.of()).statusCode());
        doctorTicks(practice.doctor, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:videosprechstunde:problem:appointment-over"));
        assertEquals(0, records());
    }

    @Test
    void nobodyTicksForTheDoctor() {
        practice.activate(practice.colleague);
        TestPractice other = TestPractice.ready();
        assertEquals(404, doctorTicks(practice.colleague, Map.of()).statusCode());
        assertEquals(404, doctorTicks(other.doctor, Map.of()).statusCode());
        assertEquals(403, doctorTicks(practice.staff, Map.of()).statusCode());
        assertEquals(403, doctorTicks(practice.administrator, Map.of()).statusCode());
        assertEquals(0, records());
    }

    @Test
    void whatIsNotExactlyTheTicksIsRefused() {
        Map<String, Object> without = new HashMap<>(EVERYTHING);
        without.remove("noRecording");
        for (Map<String, Object> wrong : List.of(
                changed(Map.of("name", "Mustermann")),
                changed(Map.of("noRecording", "true")),
                changed(Map.of("noRecording", 1)),
                changed(Map.of("rulesVersion", 0)),
                changed(Map.of("rulesVersion", 3)),
                changed(Map.of("rulesVersion", "1")),
                without)) {
            assertEquals(400, put(as(practice.doctor), address(), wrong).statusCode(), wrong.toString());
            Map<String, Object> withCode = new HashMap<>(wrong);
            withCode.put("code", invited.getString("dialInCode"));
            Response patients = put(given().header("Sec-Fetch-Site", "same-origin"), "/api/dial-in/conduct", withCode);
            assertEquals(400, patients.statusCode(), wrong.toString());
            assertEquals(-1, patients.asString().indexOf("Mustermann"));
        }
        assertEquals(
                400,
                put(given().header("Sec-Fetch-Site", "same-origin"), "/api/dial-in/conduct", EVERYTHING)
                        .statusCode());
        assertEquals(0, records());
    }

    @Test
    void theTableHasRoomForTicksOnly() {
        assertEquals(
                List.of(
                        "accompanied boolean",
                        "agreed_at timestamp with time zone",
                        "appointment_id uuid",
                        "everybody_introduced boolean",
                        "helpers_informed boolean",
                        "no_recording boolean",
                        "rules_version integer",
                        "side text"),
                Rows.select("select column_name || ' ' || data_type from information_schema.columns"
                        + " where table_name = 'conduct_record' order by column_name"));
    }

    private Response patientAgrees(Map<String, Object> changes) {
        Map<String, Object> body = changed(Map.of("code", invited.getString("dialInCode")));
        body.putAll(changes);
        return put(given().header("Sec-Fetch-Site", "same-origin"), "/api/dial-in/conduct", body);
    }

    private Response doctorTicks(Person person, Map<String, Object> changes) {
        return put(as(person), address(), changed(changes));
    }

    private static Map<String, Object> changed(Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(EVERYTHING);
        body.putAll(changes);
        return body;
    }

    private static Response put(RequestSpecification who, String address, Map<String, Object> body) {
        return who.contentType(ContentType.JSON).body(body).put(address);
    }

    private String address() {
        return "/api/practice/appointments/" + appointment + "/conduct";
    }

    private ValidatableResponse day() {
        return as(practice.doctor)
                .get("/api/practice/appointments?day="
                        + Berlin.dayOf(Instant.parse(invited.getString("appointment.startsAt"))))
                .then()
                .statusCode(200);
    }

    private String agreedAt() {
        return Rows.select("select agreed_at::text from conduct_record where appointment_id = ?", appointment)
                .getFirst();
    }

    private long records() {
        return Rows.count("select count(*) from conduct_record where appointment_id = ?", appointment);
    }
}
