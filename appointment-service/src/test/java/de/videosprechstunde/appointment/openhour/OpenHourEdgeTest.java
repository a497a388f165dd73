package de.videosprechstunde.appointment.openhour;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.Tickets;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class OpenHourEdgeTest {
    @Inject
    MovableClock clock;

    private OpenPractice open;

    @BeforeEach
    void twoDoctors() {
        open = new OpenPractice();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void staffOpenAnHourAndGivePlacesThatHaveNoDoctorYet() {
        JsonPath hour = open.openedForBoth();
        open.givePlace(open.practice.staff, hour)
                .then()
                .statusCode(201)
                .body("dialInCode", matchesPattern("[0-9]{10}"))
                .body("appointment.openHour", equalTo(hour.getString("id")))
                .body("appointment.doctor", nullValue())
                .body("appointment.state", equalTo("planned"));
        as(open.practice.staff)
                .get("/api/practice/open-hours?day=" + open.day())
                .then()
                .body("openHours", hasSize(1))
                .body("openHours[0].doctors.name", equalTo(List.of("Dr. med. Ada Sommer", "Dr. med. Emil Winter")));
    }

    @Test
    void aDoctorOpensAnHourForHimselfOrHerselfAndSeesOnlySuchHours() {
        open.open(open.practice.doctor, null).then().statusCode(201).body("doctors", hasSize(1));
        open.open(open.practice.doctor, List.of(open.colleague)).then().statusCode(404);
        for (var person : List.of(open.practice.doctor, open.practice.staff)) {
            as(person).get("/api/practice/open-hours?day=" + open.day()).then().body("openHours", hasSize(1));
        }
        as(open.practice.colleague)
                .get("/api/practice/open-hours?day=" + open.day())
                .then()
                .body("openHours", hasSize(0));
    }

    @Test
    void bothDoctorsSeeAPlaceThatNobodyHasClaimedAndOthersDoNot() {
        JsonPath place = open.place(open.openedForBoth());
        String day = "/api/practice/appointments?day=" + open.day();
        as(open.practice.doctor).get(day).then().body("appointments", hasSize(1));
        as(open.practice.colleague).get(day).then().body("appointments", hasSize(1));
        OpenPractice.claim(open.practice.doctor, place).then().statusCode(204);
        as(open.practice.doctor).get(day).then().body("appointments[0].doctor.id", equalTo(open.doctor.toString()));
        as(open.practice.colleague).get(day).then().body("appointments", hasSize(0));
    }

    @Test
    void anotherPracticesHourDoesNotExist() {
        OpenPractice other = new OpenPractice();
        JsonPath theirs = other.openedForBoth();
        open.givePlace(open.practice.staff, theirs).then().statusCode(404);
        open.open(open.practice.staff, List.of(open.doctor, other.doctor))
                .then()
                .statusCode(404);
        open.givePlace(open.practice.staff, JsonPath.from("{\"id\":\"" + UUID.randomUUID() + "\"}"))
                .then()
                .statusCode(404);
    }

    @Test
    void impossibleHoursAreRefused() {
        List<UUID> both = List.of(open.doctor, open.colleague);
        open.open(open.practice.staff, both, "12:00", "10:00").then().statusCode(422);
        open.open(open.practice.staff, both, "08:00", "18:00").then().statusCode(422);
        open.open(open.practice.staff, both, "10 Uhr", "12:00").then().statusCode(400);
        open.open(open.practice.staff, null).then().statusCode(400);
        open.open(open.practice.staff, List.of()).then().statusCode(400);
    }

    @Test
    void whoDialsInReadsThePracticeAndTheHourAndNoDoctorUntilOneHasClaimed() throws Exception {
        JsonPath hour = open.openedForBoth();
        JsonPath place = open.place(hour);
        clock.moveTo(open.during());
        dialIn(place, "")
                .then()
                .statusCode(200)
                .body("doctor", nullValue())
                .body("openHour", equalTo(true))
                .body("practice.name", equalTo("Gemeinschaftspraxis am Park"));
        Map<String, Object> claims = ticket(place);
        assertEquals(hour.getString("id"), claims.get("hour"));
        assertFalse(claims.containsKey("doctor"));
        assertFalse(claims.containsKey("since"));
        OpenPractice.claim(open.practice.colleague, place).then().statusCode(204);
        dialIn(place, "")
                .then()
                .statusCode(200)
                .body("doctor", equalTo("Dr. med. Emil Winter"))
                .body("openHour", equalTo(true));
        assertEquals(open.colleague.toString(), ticket(place).get("doctor"));
    }

    @Test
    void thePaceIsToldRoughlyOnceThereWereEnoughConsultations() {
        JsonPath hour = open.openedForBoth();
        JsonPath place = open.place(hour);
        clock.moveTo(open.during());
        for (int minutes : List.of(4, 6, 8)) {
            dialIn(place, "/pace")
                    .then()
                    .statusCode(200)
                    .body("doctors", equalTo(2))
                    .body("consultationSeconds", nullValue());
            Rows.change(
                    "update appointment set started_at = starts_at, ended_at = starts_at + make_interval(mins => ?)"
                            + " where id = ?::uuid",
                    minutes,
                    open.place(hour).getString("appointment.id"));
        }
        dialIn(place, "/pace").then().body("consultationSeconds", equalTo(300));
    }

    @Test
    void nobodyWaitsForDoctorsWhoAllGaveUpTheirPlaces() {
        JsonPath place = open.place(open.openedForBoth());
        clock.moveTo(open.during());
        for (UUID each : List.of(open.doctor, open.colleague)) {
            dialIn(place, "").then().statusCode(200);
            as(open.practice.administrator)
                    .delete("/api/practice/doctors/" + each + "/activation")
                    .then()
                    .statusCode(204);
        }
        dialIn(place, "").then().statusCode(409).body("doctor", nullValue());
    }

    @Test
    void aPlaceIsCancelledAndReissuedAsAnAppointmentIs() {
        JsonPath place = open.place(open.openedForBoth());
        as(open.practice.doctor)
                .post(OpenPractice.address(place) + "/dial-in-code")
                .then()
                .statusCode(200);
        as(open.practice.staff)
                .header("If-Match", "*")
                .post(OpenPractice.address(place) + "/cancellation")
                .then()
                .statusCode(204);
        OpenPractice.claim(open.practice.doctor, place).then().statusCode(409);
    }

    private static Map<String, Object> ticket(JsonPath place) throws Exception {
        Map<String, Object> claims = Tickets.verified(dialIn(place, "/ticket")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("ticket"));
        assertEquals(List.of(), Contracts.violations("tickets/join-ticket.schema.json", Tickets.json(claims)));
        return claims;
    }

    private static Response dialIn(JsonPath place, String what) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("code", place.getString("dialInCode")))
                .post("/api/dial-in" + what);
    }
}
