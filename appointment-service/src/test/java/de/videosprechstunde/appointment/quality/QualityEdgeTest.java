package de.videosprechstunde.appointment.quality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class QualityEdgeTest {
    private static final String GOOD = "{\"side\":\"patient\",\"answer\":\"good\"}";

    @Inject
    MeterRegistry meters;

    @Inject
    MovableClock clock;

    /** Each test a minute of its own. */
    @BeforeEach
    void anotherMinute() {
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(5)));
        send(GOOD);
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(10)));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void anAnswerIsCountedBySideAndNothingElse() {
        double before = counted("patient", "good");
        assertEquals(204, send(GOOD).statusCode());
        assertEquals(before + 1, counted("patient", "good"));
        double doctors = counted("doctor", "poor");
        assertEquals(204, send("{\"side\":\"doctor\",\"answer\":\"poor\"}").statusCode());
        assertEquals(doctors + 1, counted("doctor", "poor"));
    }

    @Test
    void whatIsNotAnAnswerIsRefused() {
        for (String body : List.of(
                "",
                "{}",
                "null",
                "{\"side\":\"patient\"}",
                "{\"side\":\"patient\",\"answer\":\"great\"}",
                "{\"side\":\"patient\",\"answer\":0}",
                "{\"side\":\"staff\",\"answer\":\"good\"}",
                "{\"side\":\"patient\",\"answer\":\"good\",\"comment\":\"Frau Mustermann war nett\"}",
                "{\"side\":\"patient\",\"answer\":\"good\",\"code\":\"0000000000\"}")) {
            assertEquals(400, send(body).statusCode(), body);
        }
    }

    @Test
    void inOneMinuteOnlySoManyAreTaken() {
        for (int i = 0; i < 120; i++) {
            assertEquals(204, send(GOOD).statusCode());
        }
        double before = counted("patient", "good");
        send(GOOD)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:too-many-answers"));
        assertEquals(before, counted("patient", "good"));
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(20)));
        assertEquals(204, send(GOOD).statusCode());
    }

    private double counted(String side, String answer) {
        var counter = meters.find("videosprechstunde.quality")
                .tags("side", side, "answer", answer)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static Response send(String body) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/quality");
    }
}
