package de.videosprechstunde.appointment.invitation;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class SeriesEdgeTest {
    @Inject
    MovableClock clock;

    private TestPractice practice;

    @BeforeEach
    void aPracticeInMarch() {
        practice = TestPractice.ready();
        clock.moveTo(Instant.parse("2031-03-20T08:00:00Z"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theTimeOnTheWallStaysAndCodesComeLater() {
        JsonPath made = series("2031-03-24", "10:00", "weeks", 1, 3, Map.of("reference", "4711-08"))
                .statusCode(201)
                .body("appointments", hasSize(3))
                .body("appointments.appointment.codeIssued", everyItem(equalTo(false)))
                .body("appointments.appointment.reference", everyItem(equalTo("4711-08")))
                .extract()
                .jsonPath();
        assertEquals(
                List.of("2031-03-24T09:00:00Z", "2031-03-31T08:00:00Z", "2031-04-07T08:00:00Z"),
                made.getList("appointments.appointment.startsAt"));
        assertEquals(
                1,
                made.getList("appointments.appointment.series").stream()
                        .distinct()
                        .count());
        String last = made.getString("appointments[2].appointment.id");
        assertEquals(0, Rows.count("select count(*) from dial_in_code where appointment_id = ?::uuid", last));
        as(practice.staff)
                .post("/api/practice/appointments/" + last + "/dial-in-code")
                .then()
                .statusCode(200)
                .body("dialInCode", matchesPattern("[0-9]{10}"));
        as(practice.doctor).get("/api/practice/appointments/" + last).then().body("codeIssued", equalTo(true));
    }

    @Test
    void whereOneOfThemCannotBeThereIsNone() {
        series("2031-03-23", "02:30", "weeks", 1, 4, Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:videosprechstunde:problem:time-left-out"))
                .body("day", equalTo("2031-03-30"))
                .body("detail", containsString("30.03.2031"));
        series("2031-06-23", "10:00", "months", 2, 6, Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:videosprechstunde:problem:time-too-far-ahead"))
                .body("day", equalTo("2032-04-23"));
        assertEquals(0, Rows.count("select count(*) from appointment where practice_id = ?", practice.id));
    }

    @Test
    void tooManyOrOfNothingIsRefused() {
        for (int[] wrong : new int[][] {{1, 1}, {1, 27}, {0, 4}, {13, 2}}) {
            series("2031-03-24", "10:00", "weeks", wrong[0], wrong[1], Map.of())
                    .statusCode(422)
                    .body("type", equalTo("urn:videosprechstunde:problem:series-out-of-range"));
        }
        series("2031-03-24", "10:00", "days", 1, 3, Map.of()).statusCode(400);
        series("2031-03-24", "10:00", "weeks", 1, 3, Map.of("reason", "Husten")).statusCode(400);
        series("2031-03-24", "10:00", "weeks", 1, 3, Map.of("reference", "Erika"))
                .statusCode(422)
                .body("type", equalTo("urn:videosprechstunde:problem:reference-refused"));
    }

    @Test
    void overlappingDaysAreNamed() {
        JsonPath there = practice.appointment(practice.doctor, Instant.parse("2031-03-31T08:05:00Z"));
        series("2031-03-24", "10:00", "weeks", 1, 2, Map.of())
                .statusCode(201)
                .body("appointments[0].overlaps", hasSize(0))
                .body("appointments[1].overlaps", equalTo(List.of(there.getString("appointment.id"))));
    }

    private ValidatableResponse series(
            String day, String time, String unit, int every, int count, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.putAll(Map.of(
                "day",
                day,
                "time",
                time,
                "durationMinutes",
                15,
                "repeat",
                Map.of("unit", unit, "every", every, "count", count)));
        return as(practice.doctor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/practice/appointments/series")
                .then();
    }
}
