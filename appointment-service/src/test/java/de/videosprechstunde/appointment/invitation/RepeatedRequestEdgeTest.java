package de.videosprechstunde.appointment.invitation;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer was lost, and the same request comes again. */
@EdgeTest
class RepeatedRequestEdgeTest {
    @Inject
    MovableClock clock;

    private final String key = UUID.randomUUID().toString();
    private TestPractice practice;

    @BeforeEach
    void aPractice() {
        practice = TestPractice.ready();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void thereIsOneAppointmentAndTheFreshCodeWorks() {
        JsonPath first =
                post(practice.doctor, key, "10:00").statusCode(201).extract().jsonPath();
        JsonPath again =
                post(practice.doctor, key, "10:00").statusCode(201).extract().jsonPath();
        assertEquals(first.getString("appointment.id"), again.getString("appointment.id"));
        assertNotEquals(first.getString("dialInCode"), again.getString("dialInCode"));
        assertEquals(1, appointments());
        assertEquals(404, dialIn(first));
        assertEquals(409, dialIn(again), "too early, and known");
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        post(practice.doctor, key, "10:00").statusCode(201);
        problem(post(practice.doctor, key, "10:05"), 422, "idempotency-key-reused");
        assertEquals(1, appointments());
    }

    @Test
    void everybodyHasKeysOfTheirOwn() {
        TestPractice other = TestPractice.ready();
        practice.activate(practice.colleague);
        post(practice.doctor, key, "10:00").statusCode(201);
        post(practice.colleague, key, "10:05").statusCode(201);
        post(other.doctor, key, "10:10").statusCode(201);
        assertEquals(2, appointments());
    }

    @Test
    void manyAtOnceMakeOne() {
        List<String> ids = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> post(practice.doctor, key, "10:00")
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("appointment.id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
        assertEquals(1, appointments());
    }

    @Test
    void aRefusalIsNotKept() {
        TestPractice unnamed = new TestPractice().booked(1);
        unnamed.activate(unnamed.doctor);
        problem(post(unnamed.doctor, key, "10:00"), 409, "practice-unnamed");
        unnamed.name("Praxis am Park", "+49 30 5550100");
        post(unnamed.doctor, key, "10:00").statusCode(201);
    }

    @Test
    void aCancelledOneIsNotMadeAgain() {
        JsonPath first = post(practice.doctor, key, "10:00").extract().jsonPath();
        TestPractice.cancel(practice.doctor, first.getString("appointment.id"));
        problem(post(practice.doctor, key, "10:00"), 409, "appointment-over");
        assertEquals(1, appointments());
    }

    @Test
    void aSeriesIsMadeOnce() {
        List<String> first = series().statusCode(201).extract().jsonPath().getList("appointments.appointment.id");
        List<String> again = series().statusCode(201).extract().jsonPath().getList("appointments.appointment.id");
        assertEquals(first, again);
        assertEquals(3, appointments());
    }

    @Test
    void afterADayTheKeyIsForgotten() {
        post(practice.doctor, key, "10:00").statusCode(201);
        clock.moveTo(Instant.now().plus(Duration.ofHours(24).plusSeconds(1)));
        post(practice.doctor, key, "11:00").statusCode(201);
        assertEquals(2, appointments());
    }

    @Test
    void neitherKeyNorRequestIsKept() {
        post(practice.doctor, "4711-geheim", "10:00").statusCode(201);
        assertEquals(
                0,
                Rows.count("select count(*) from answered_request where encode(key_hash, 'escape')"
                        + " || encode(body_hash, 'escape') like '%4711%'"));
        assertEquals(1, Rows.count("select count(*) from answered_request where practice_id = ?", practice.id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ä", "12345678901234567890123456789012345678901234567890123456789012345"})
    void whatIsNoKeyIsRefused(String nonsense) {
        problem(post(practice.doctor, nonsense, "10:00"), 400, "malformed-request");
        assertEquals(0, appointments());
    }

    private long appointments() {
        return Rows.count("select count(*) from appointment where practice_id = ?", practice.id);
    }

    private static ValidatableResponse post(Person person, String key, String time) {
        return as(person)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(at(time))
                .post("/api/practice/appointments")
                .then();
    }

    private ValidatableResponse series() {
        Map<String, Object> request = at("10:00");
        request.put("repeat", Map.of("unit", "weeks", "every", 1, "count", 3));
        return as(practice.doctor)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/practice/appointments/series")
                .then();
    }

    private static Map<String, Object> at(String time) {
        String day = Berlin.dayOf(Instant.now()).plusDays(3).toString();
        return new HashMap<>(Map.of("day", day, "time", time, "durationMinutes", 15));
    }

    private static int dialIn(JsonPath invited) {
        return io.restassured.RestAssured.given()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("code", invited.getString("dialInCode")))
                .post("/api/dial-in")
                .statusCode();
    }

    private static void problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:" + code));
    }
}
