package de.videosprechstunde.appointment.openhour;

import static de.videosprechstunde.appointment.backing.TestPractice.as;

import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A practice with two doctors and, today or tomorrow, an open hour that both draw from. */
final class OpenPractice {
    final TestPractice practice = TestPractice.ready();
    final UUID doctor = practice.register(practice.doctor);
    final UUID colleague = practice.activate(practice.colleague);
    /** At ten in the morning: hours end on the day on which they begin. */
    final ZonedDateTime begins = Instant.now()
            .atZone(Berlin.ZONE)
            .plusDays(1)
            .withHour(10)
            .withMinute(0)
            .withSecond(0)
            .withNano(0);

    JsonPath openedForBoth() {
        return open(practice.staff, List.of(doctor, colleague))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    Response open(Person planner, List<UUID> doctors) {
        return open(planner, doctors, "10:00", "12:00");
    }

    Response open(Person planner, List<UUID> doctors, String from, String until) {
        Map<String, Object> request = new HashMap<>();
        request.put("day", begins.toLocalDate().toString());
        request.put("from", from);
        request.put("until", until);
        if (doctors != null) {
            request.put("doctorIds", doctors);
        }
        return as(planner).contentType(ContentType.JSON).body(request).post("/api/practice/open-hours");
    }

    Response givePlace(Person planner, JsonPath hour) {
        return as(planner).post("/api/practice/open-hours/" + hour.getString("id") + "/places");
    }

    JsonPath place(JsonPath hour) {
        return givePlace(practice.staff, hour).then().statusCode(201).extract().jsonPath();
    }

    static Response claim(Person doctor, JsonPath place) {
        return as(doctor).post(address(place) + "/claim");
    }

    static Response giveBack(Person doctor, JsonPath place) {
        return as(doctor).delete(address(place) + "/claim");
    }

    static String address(JsonPath place) {
        return "/api/practice/appointments/" + place.getString("appointment.id");
    }

    String day() {
        return begins.toLocalDate().toString();
    }

    /** The middle of the hour. */
    Instant during() {
        return begins.plusHours(1).toInstant();
    }
}
