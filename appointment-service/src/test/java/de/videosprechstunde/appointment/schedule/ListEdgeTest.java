package de.videosprechstunde.appointment.schedule;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class ListEdgeTest {
    private static final LocalDate FIRST = Berlin.dayOf(Instant.now()).plusDays(2);
    private static final String WEEK = "from=" + FIRST + "&to=" + FIRST.plusDays(6);

    private TestPractice practice;

    @BeforeEach
    void sevenAppointmentsTwoOfThemAtOnce() {
        practice = TestPractice.ready();
        practice.activate(practice.colleague);
        for (int i : new int[] {5, 0, 3, 1, 4, 2}) {
            practice.appointment(practice.doctor, at(i));
        }
        practice.appointment(practice.colleague, at(2));
        TestPractice other = TestPractice.ready();
        other.appointment(other.doctor, at(2));
    }

    @Test
    void pageByPageEverythingComesOnceAndInOrder() {
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 4; page++) {
            Response answer = as(practice.staff)
                    .urlEncodingEnabled(false)
                    .get("/api/practice/appointments?limit=2&" + WEEK + after);
            answer.then().statusCode(200).body("appointments", hasSize(page < 3 ? 2 : 1));
            seen.addAll(answer.jsonPath().getList("appointments.startsAt"));
            String next = answer.jsonPath().getString("next");
            if (page < 3) {
                answer.then().header("Link", containsString("rel=\"next\""));
                after = "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            } else {
                answer.then().body("next", nullValue()).header("Link", nullValue());
            }
        }
        assertEquals(
                List.of(0, 1, 2, 2, 3, 4, 5).stream().map(i -> at(i).toString()).toList(), seen);
    }

    @Test
    void whatIsCancelledOrAddedMeanwhileShiftsNothing() {
        Response first = as(practice.staff).get("/api/practice/appointments?limit=3&" + WEEK);
        TestPractice.cancel(practice.staff, first.jsonPath().getString("appointments[0].id"));
        practice.appointment(practice.doctor, at(0));
        as(practice.staff)
                .queryParam("after", first.jsonPath().getString("next"))
                .get("/api/practice/appointments?limit=200&" + WEEK)
                .then()
                .body("appointments", hasSize(4))
                .body("appointments[0].startsAt", equalTo(at(2).toString()));
    }

    @Test
    void theRangeIsOfWholeDaysInBerlin() {
        practice.appointment(practice.doctor, Berlin.startOf(FIRST.plusDays(7)));
        practice.appointment(practice.doctor, Berlin.startOf(FIRST.plusDays(7)).minus(15, ChronoUnit.MINUTES));
        as(practice.staff).get("/api/practice/appointments?" + WEEK).then().body("appointments", hasSize(8));
    }

    @Test
    void nonsenseIsRefused() {
        String cursor = at(0) + "_" + practice.id;
        for (String query : List.of(
                "from=" + FIRST,
                "to=" + FIRST,
                "day=" + FIRST + "&" + WEEK,
                "from=" + FIRST + "&to=" + FIRST.minusDays(1),
                WEEK + "&limit=0",
                WEEK + "&limit=201",
                WEEK + "&limit=-1",
                WEEK + "&limit=many",
                WEEK + "&after=7",
                WEEK + "&after=" + cursor.replace(practice.id.toString(), "7"),
                WEEK + "&after=" + cursor.replace(FIRST.toString().substring(0, 4), "1999"),
                WEEK + "&after=%2B1000000000-12-31T23:59:59.999999999Z_" + practice.id)) {
            as(practice.staff)
                    .urlEncodingEnabled(false)
                    .get("/api/practice/appointments?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:videosprechstunde:problem:malformed-request"));
        }
    }

    private static Instant at(int day) {
        return FIRST.plusDays(day)
                .atTime(LocalTime.of(9, 0))
                .atZone(Berlin.ZONE)
                .toInstant();
    }
}
