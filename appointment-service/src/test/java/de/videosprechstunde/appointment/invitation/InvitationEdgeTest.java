package de.videosprechstunde.appointment.invitation;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class InvitationEdgeTest {
    private static final Instant TOMORROW = Instant.now().plus(1, ChronoUnit.DAYS);

    @Inject
    MovableClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theCodeAndTheLinkAreShownOnceAndKeptAsHash() {
        TestPractice practice = TestPractice.ready();
        JsonPath invited = practice.plan(practice.doctor, TOMORROW, null)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/practice/appointments/[0-9a-f-]{36}"))
                .header("Cache-Control", "no-store")
                .body("dialInCode", matchesPattern("[0-9]{10}"))
                .body("appointment.state", equalTo("planned"))
                .extract()
                .jsonPath();
        String code = invited.getString("dialInCode");
        assertEquals("http://localhost:8080/#" + code, invited.getString("link"));
        assertEquals(
                0,
                Rows.count(
                        "select count(*) from dial_in_code where encode(code_hash, 'escape') like ?",
                        "%" + code + "%"));
        assertEquals(
                32,
                Rows.count(
                        "select octet_length(code_hash) from dial_in_code where appointment_id = ?",
                        UUID.fromString(invited.getString("appointment.id"))));
    }

    @Test
    void staffPlanForADoctorWhomTheyName() {
        TestPractice practice = TestPractice.ready();
        UUID doctor = practice.register(practice.doctor);
        practice.plan(practice.staff, TOMORROW, doctor)
                .then()
                .statusCode(201)
                .body("appointment.doctor.id", equalTo(doctor.toString()));
        refused(practice.plan(practice.staff, TOMORROW, null).then(), 400, "malformed-request");
        refused(practice.plan(practice.staff, TOMORROW, UUID.randomUUID()).then(), 404, "not-found");
    }

    @Test
    void aDoctorPlansForNobodyElse() {
        TestPractice practice = TestPractice.ready();
        UUID colleague = practice.activate(practice.colleague);
        refused(practice.plan(practice.doctor, TOMORROW, colleague).then(), 404, "not-found");
    }

    @Test
    void anotherPracticesDoctorDoesNotExist() {
        TestPractice practice = TestPractice.ready();
        TestPractice other = TestPractice.ready();
        UUID theirs = other.register(other.doctor);
        refused(practice.plan(practice.administrator, TOMORROW, theirs).then(), 404, "not-found");
    }

    @Test
    void withoutABookingAPlaceOrANameThereIsNoAppointment() {
        TestPractice practice = new TestPractice();
        refused(practice.plan(practice.doctor, TOMORROW, null).then(), 409, "doctor-not-active");
        UUID doctor = practice.register(practice.doctor);
        refused(practice.plan(practice.doctor, TOMORROW, null).then(), 409, "no-booking");
        practice.booked(1);
        refused(practice.plan(practice.doctor, TOMORROW, null).then(), 409, "doctor-not-active");
        practice.activate(practice.doctor);
        refused(practice.plan(practice.staff, TOMORROW, doctor).then(), 409, "practice-unnamed");
        practice.name("Praxis am Park", "+49 30 5550100");
        practice.plan(practice.doctor, TOMORROW, null).then().statusCode(201);
    }

    @Test
    void anEndedBookingKeepsAppointmentsAndTakesNoNewOnes() {
        TestPractice practice = TestPractice.ready();
        JsonPath invited = practice.appointment(practice.doctor, TOMORROW);
        practice.booked(2, "2025-01-01", LocalDate.now().minusDays(2).toString());
        refused(practice.plan(practice.doctor, TOMORROW, null).then(), 409, "booking-over");
        assertEquals("planned", TestPractice.stateOf(practice.doctor, invited));
    }

    @Test
    void impossibleTimesAreRefusedByName() {
        TestPractice practice = TestPractice.ready();
        ZoneOffsetTransition spring = nextSpring();
        String night = spring.getDateTimeBefore().toLocalDate().toString();
        clock.moveTo(spring.getInstant().minus(2, ChronoUnit.DAYS));
        refused(planned(practice, "2020-01-01", "10:00", "15"), 422, "time-in-the-past");
        refused(planned(practice, "9999-12-31", "10:00", "15"), 422, "time-too-far-ahead");
        refused(planned(practice, night, "02:30", "15"), 422, "time-left-out");
        refused(planned(practice, night, "10:00", "4"), 422, "duration-out-of-range");
        refused(planned(practice, night, "10:00", "1e2"), 400, "malformed-request");
        refused(planned(practice, night, "10:00", "15.5"), 400, "malformed-request");
        refused(planned(practice, night, "10:00", "\"15\""), 400, "malformed-request");
        refused(planned(practice, night, "10:00", "99999999999"), 400, "malformed-request");
        refused(planned(practice, night, "10:00", "null"), 400, "malformed-request");
        refused(planned(practice, "2027-02-30", "10:00", "15"), 400, "malformed-request");
        for (String year : List.of("+400000", "+10000", "-0001", "-9999", "-999999999")) {
            refused(planned(practice, year + "-01-01", "10:00", "15"), 400, "malformed-request");
        }
        refused(planned(practice, night, "25:00", "15"), 400, "malformed-request");
        refused(planned(practice, night, "10:00:30", "15"), 400, "malformed-request");
    }

    @Test
    void aReissuedCodeReplacesTheOldOne() {
        TestPractice practice = TestPractice.ready();
        JsonPath invited = practice.appointment(practice.doctor, TOMORROW);
        String address = "/api/practice/appointments/" + invited.getString("appointment.id");
        String fresh = as(practice.staff)
                .post(address + "/dial-in-code")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("dialInCode");
        assertNotEquals(invited.getString("dialInCode"), fresh);
        TestPractice.cancel(practice.doctor, invited.getString("appointment.id"))
                .then()
                .statusCode(204);
        refused(as(practice.doctor).post(address + "/dial-in-code").then(), 409, "appointment-over");
    }

    /** When the clock is next put forward: what appointments can be made for is at most a year ahead. */
    private static ZoneOffsetTransition nextSpring() {
        ZoneRules rules = ZoneId.of("Europe/Berlin").getRules();
        ZoneOffsetTransition next = rules.nextTransition(Instant.now());
        return next.isGap() ? next : rules.nextTransition(next.getInstant());
    }

    private static ValidatableResponse planned(TestPractice practice, String day, String time, String minutes) {
        return as(practice.doctor)
                .contentType(ContentType.JSON)
                .body("{\"day\":\"%s\",\"time\":\"%s\",\"durationMinutes\":%s}".formatted(day, time, minutes))
                .post("/api/practice/appointments")
                .then();
    }

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:videosprechstunde:problem:" + code));
    }
}
