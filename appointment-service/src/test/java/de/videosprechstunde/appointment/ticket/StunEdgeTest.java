package de.videosprechstunde.appointment.ticket;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.TestPractice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EdgeTest
class StunEdgeTest {
    /** Days before the appointment there is no code, and nobody has signed in. */
    @Test
    void anybodyLearnsTheAddressesThatTicketsCarryAndNothingElse() {
        TestPractice practice = TestPractice.ready();
        practice.register(practice.doctor);
        List<String> ofTicket = as(practice.doctor)
                .post("/api/practice/tickets")
                .then()
                .statusCode(200)
                .extract()
                .path("stun");
        given().get("/api/stun")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Set-Cookie", nullValue())
                .body("$", equalTo(Map.of("stun", ofTicket)));
    }

    @Test
    void itIsDescribed() {
        given().accept("application/json")
                .get("/api/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/stun'.get.responses.'200'", notNullValue())
                .body("paths.'/api/stun'.get.security", nullValue());
    }
}
