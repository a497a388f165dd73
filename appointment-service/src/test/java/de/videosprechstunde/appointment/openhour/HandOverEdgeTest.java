package de.videosprechstunde.appointment.openhour;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
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

/** A colleague takes over when the doctor has offered it and the patient has agreed, and not before. */
@EdgeTest
class HandOverEdgeTest {
    @Inject
    MovableClock clock;

    private OpenPractice open;
    private JsonPath place;

    @BeforeEach
    void aPatientWhomADoctorHasClaimed() {
        open = new OpenPractice();
        place = open.place(open.openedForBoth());
        OpenPractice.claim(open.practice.doctor, place).then().statusCode(204);
        clock.moveTo(open.during());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void thePatientIsAskedAndWithAYesTheColleagueIsTheDoctor() {
        look().then().body("offered", nullValue());
        offer(open.practice.doctor, open.colleague).then().statusCode(204);
        look().then()
                .body("doctor", equalTo("Dr. med. Ada Sommer"))
                .body("offered.name", equalTo("Dr. med. Emil Winter"));
        answer(open.colleague, true).then().statusCode(204);
        look().then().body("doctor", equalTo("Dr. med. Emil Winter")).body("offered", nullValue());
        answer(open.colleague, true).then().statusCode(409);
    }

    @Test
    void withANoEverythingStaysAsItIs() {
        offer(open.practice.doctor, open.colleague).then().statusCode(204);
        answer(open.colleague, false).then().statusCode(204);
        look().then().body("doctor", equalTo("Dr. med. Ada Sommer")).body("offered", nullValue());
        answer(open.colleague, true).then().statusCode(409);
    }

    @Test
    void aYesToSomebodyElseIsNone() {
        answer(open.colleague, true).then().statusCode(409);
        offer(open.practice.doctor, open.colleague).then().statusCode(204);
        answer(UUID.randomUUID(), true).then().statusCode(409);
        look().then().body("doctor", equalTo("Dr. med. Ada Sommer"));
    }

    @Test
    void onlyWhoHasClaimedOffersAndOnlyToAColleagueWhoDraws() {
        offer(open.practice.colleague, open.colleague).then().statusCode(404);
        offer(open.practice.doctor, open.doctor).then().statusCode(404);
        offer(open.practice.doctor, UUID.randomUUID()).then().statusCode(404);
        offer(open.practice.doctor, new OpenPractice().doctor).then().statusCode(404);
        offer(open.practice.staff, open.colleague).then().statusCode(403);
    }

    @Test
    void whoIsGivenBackIsOfferedToNobody() {
        offer(open.practice.doctor, open.colleague).then().statusCode(204);
        OpenPractice.giveBack(open.practice.doctor, place).then().statusCode(204);
        look().then().body("offered", nullValue());
        answer(open.colleague, true).then().statusCode(409);
    }

    @Test
    void aColleagueWhoLosesThePlaceMeanwhileTakesNobodyOver() {
        offer(open.practice.doctor, open.colleague).then().statusCode(204);
        as(open.practice.administrator)
                .delete("/api/practice/doctors/" + open.colleague + "/activation")
                .then()
                .statusCode(204);
        look().then().body("doctor", equalTo("Dr. med. Ada Sommer")).body("offered", nullValue());
        answer(open.colleague, true).then().statusCode(409);
        // As if both had happened at once.
        Rows.change(
                "update appointment set offered_to = ? where id = ?::uuid",
                open.colleague,
                place.getString("appointment.id"));
        answer(open.colleague, true).then().statusCode(409);
        answer(open.colleague, false).then().statusCode(204);
        look().then().body("doctor", equalTo("Dr. med. Ada Sommer"));
    }

    @Test
    void nonsenseIsRefused() {
        for (String body : List.of("{}", "{\"code\":\"1\"}", "{\"doctorId\":\"7\"}", "")) {
            dialIn("/hand-over", body).then().statusCode(400);
        }
    }

    private Response offer(Person doctor, UUID colleague) {
        return as(doctor)
                .contentType(ContentType.JSON)
                .body(Map.of("doctorId", colleague))
                .put(OpenPractice.address(place) + "/hand-over");
    }

    private Response look() {
        return dialIn("", Map.of("code", place.getString("dialInCode")));
    }

    private Response answer(UUID doctor, boolean agreed) {
        return dialIn(
                "/hand-over", Map.of("code", place.getString("dialInCode"), "doctorId", doctor, "agreed", agreed));
    }

    private static Response dialIn(String what, Object body) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/dial-in" + what);
    }
}
