package de.videosprechstunde.appointment.dialin;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static de.videosprechstunde.appointment.backing.TestPractice.cancel;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Tickets;
import de.videosprechstunde.appointment.backing.Topics;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class DialInEdgeTest {
    @Inject
    MovableClock clock;

    private TestPractice practice;

    @BeforeEach
    void readyPractice() {
        practice = TestPractice.ready();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theHolderReadsPracticeDoctorAndTimeBeforeBeingAskedAnything() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        dialIn(code(invited))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("practice.name", equalTo("Gemeinschaftspraxis am Park"))
                .body("practice.telephone", equalTo("+49 30 5550100"))
                .body("doctor", equalTo("Dr. med. Ada Sommer"))
                .body("startsAt", equalTo(invited.getString("appointment.startsAt")))
                .body("closesAt", equalTo(invited.getString("appointment.closesAt")))
                .body(
                        "keySet()",
                        contains(
                                "practice",
                                "doctor",
                                "offered",
                                "openHour",
                                "startsAt",
                                "endsAt",
                                "opensAt",
                                "closesAt"));
    }

    @Test
    void aCodeIsNotUsedUpAndMayBeTypedInGroups() {
        String code = code(practice.appointment(practice.doctor, Instant.now()));
        dialIn(code).statusCode(200);
        dialIn(code.substring(0, 4) + " " + code.substring(4, 7) + "-" + code.substring(7))
                .statusCode(200);
    }

    @Test
    void theTicketOpensThePatientsSeatOfOneRoom() throws Exception {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        JsonPath answer = post("/api/dial-in/ticket", code(invited))
                .then()
                .statusCode(200)
                .body("room", equalTo(invited.getString("appointment.room")))
                .body("expiresInSeconds", equalTo(60))
                .body("stun", contains("stun:stun.test:3478", "stun:[2001:db8::1]:3478"))
                .extract()
                .jsonPath();
        Map<String, Object> claims = Tickets.verified(answer.getString("ticket"));
        assertEquals("patient", claims.get("role"));
        assertEquals(invited.getString("appointment.room"), claims.get("room"));
        assertEquals(invited.getString("appointment.doctor.id"), claims.get("doctor"));
        assertEquals(practice.id.toString(), claims.get("practice"));
        assertEquals(List.of(), Contracts.violations("tickets/join-ticket.schema.json", Tickets.json(claims)));
    }

    @Test
    void unknownMalformedAndReplacedCodesGetOneAnswer() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        String replaced = code(invited);
        String current = as(practice.doctor)
                .post("/api/practice/appointments/" + invited.getString("appointment.id") + "/dial-in-code")
                .jsonPath()
                .getString("dialInCode");
        for (String path : List.of("/api/dial-in", "/api/dial-in/ticket")) {
            byte[] unknown = unknown(path, "0000000000");
            for (String code : List.of(replaced, "", "1", "abc", current + "0", "0".repeat(60_000), "\u0000", "💥")) {
                assertArrayEquals(unknown, unknown(path, code));
            }
            clock.moveTo(Instant.parse(invited.getString("appointment.closesAt")));
            assertArrayEquals(unknown, unknown(path, replaced));
            clock.reset();
        }
    }

    @Test
    void theWindowOpensAndClosesToTheMoment() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now().plus(Duration.ofDays(2)));
        Instant opens = Instant.parse(invited.getString("appointment.opensAt"));
        Instant closes = Instant.parse(invited.getString("appointment.closesAt"));
        refused(dialIn(code(invited)), 409, "dial-in-too-early")
                .body("opensAt", equalTo(opens.toString()))
                .body("startsAt", equalTo(invited.getString("appointment.startsAt")));
        clock.moveTo(opens.plusSeconds(1));
        dialIn(code(invited)).statusCode(200);
        clock.moveTo(closes.minusSeconds(10));
        dialIn(code(invited)).statusCode(200);
        clock.moveTo(closes);
        refused(dialIn(code(invited)), 410, "dial-in-ended");
        assertEquals(410, post("/api/dial-in/ticket", code(invited)).statusCode());
    }

    @Test
    void theHolderOfACancelledOneIsToldAndWhomToCall() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        cancel(practice.doctor, invited.getString("appointment.id")).then().statusCode(204);
        refused(dialIn(code(invited)), 410, "dial-in-cancelled")
                .body("practice.telephone", equalTo("+49 30 5550100"))
                .body("doctor", equalTo("Dr. med. Ada Sommer"));
        assertEquals(410, post("/api/dial-in/ticket", code(invited)).statusCode());
        clock.moveTo(Instant.parse(invited.getString("appointment.closesAt")).plus(Duration.ofDays(20)));
        refused(dialIn(code(invited)), 410, "dial-in-cancelled");
    }

    @Test
    void theHolderOfAnEndedOneIsTold() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        String room = invited.getString("appointment.room");
        Topics.publish(
                Topics.SIGNALING,
                room,
                Topics.presence("ConsultationEnded", practice.id, UUID.fromString(room), Instant.now())
                        .encode());
        await().until(() -> post("/api/dial-in", code(invited)).statusCode() == 410);
        refused(dialIn(code(invited)), 410, "dial-in-ended");
        clock.moveTo(Instant.parse(invited.getString("appointment.closesAt")).plus(Duration.ofDays(20)));
        refused(dialIn(code(invited)), 410, "dial-in-ended");
    }

    @Test
    void nobodyWaitsForADoctorWhoGaveUpThePlace() {
        JsonPath now = practice.appointment(practice.doctor, Instant.now());
        JsonPath later = practice.appointment(practice.doctor, Instant.now().plus(Duration.ofDays(2)));
        String place = "/api/practice/doctors/" + now.getString("appointment.doctor.id") + "/activation";
        as(practice.administrator).delete(place).then().statusCode(204);
        for (JsonPath invited : List.of(now, later)) {
            refused(dialIn(code(invited)), 409, "dial-in-doctor-inactive")
                    .body("practice.telephone", equalTo("+49 30 5550100"))
                    .body("doctor", equalTo("Dr. med. Ada Sommer"));
            assertEquals(409, post("/api/dial-in/ticket", code(invited)).statusCode());
        }
        as(practice.administrator).put(place).then().statusCode(204);
        dialIn(code(now)).statusCode(200);
    }

    private static String code(JsonPath invited) {
        return invited.getString("dialInCode");
    }

    private static byte[] unknown(String path, String code) {
        Response answer = post(path, code);
        assertEquals(404, answer.statusCode(), () -> code.length() + " characters: " + answer.asString());
        return answer.then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:dial-in-unknown"))
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:" + code))
                .body("practice.name", equalTo("Gemeinschaftspraxis am Park"));
    }

    private static ValidatableResponse dialIn(String code) {
        return post("/api/dial-in", code).then();
    }

    private static Response post(String path, String code) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post(path);
    }
}
