package de.videosprechstunde.appointment.ticket;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Tickets;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EdgeTest
class TicketEdgeTest {
    @Test
    void anActiveDoctorGetsTheDoctorsSeats() throws Exception {
        TestPractice practice = TestPractice.ready();
        UUID doctor = practice.register(practice.doctor);
        Map<String, Object> claims = Tickets.verified(ticket(practice.doctor));
        assertEquals("doctor", claims.get("role"));
        assertEquals(doctor.toString(), claims.get("doctor"));
        assertFalse(claims.containsKey("room"));
        assertEquals(List.of(), Contracts.violations("tickets/join-ticket.schema.json", Tickets.json(claims)));
    }

    @Test
    void staffAndTheAdministratorGetNoSeat() throws Exception {
        TestPractice practice = new TestPractice();
        for (Person person : List.of(practice.staff, practice.administrator)) {
            Map<String, Object> claims = Tickets.verified(ticket(person));
            assertEquals("staff", claims.get("role"));
            assertEquals(List.of(), Contracts.violations("tickets/join-ticket.schema.json", Tickets.json(claims)));
        }
    }

    @Test
    void aDoctorWithoutAPlaceGetsNone() {
        TestPractice practice = new TestPractice();
        as(practice.doctor).post("/api/practice/tickets").then().statusCode(409);
        practice.register(practice.doctor);
        as(practice.doctor)
                .post("/api/practice/tickets")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:videosprechstunde:problem:doctor-not-active"));
    }

    @Test
    void aTicketLivesAMinuteAndFitsTheFirstMessage() throws Exception {
        TestPractice practice = TestPractice.ready();
        String ticket = ticket(practice.doctor);
        assertTrue(ticket.length() <= 900);
        Map<String, Object> claims = Tickets.verified(ticket);
        assertEquals(60L, (Long) claims.get("exp") - (Long) claims.get("iat"));
    }

    @Test
    void onlyThePublicHalfIsPublished() {
        given().get("/api/tickets/keys")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].kid", equalTo("test"))
                .body("keys[0].d", equalTo(null));
    }

    /** As signaling-service asks: Java's client offers HTTP/2 with every first request. */
    @Test
    void theKeysCanBeReadByAClientThatOffersHttp2() throws Exception {
        URI keys = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/tickets/keys");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
        }
    }

    private static String ticket(Person person) {
        return as(person)
                .post("/api/practice/tickets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("ticket");
    }
}
