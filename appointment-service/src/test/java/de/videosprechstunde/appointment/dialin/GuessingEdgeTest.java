package de.videosprechstunde.appointment.dialin;

import static de.videosprechstunde.appointment.backing.TestPractice.cancel;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.TestPractice;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody guesses, and behind the same address, a clinic's or a mobile carrier's, sits a patient. */
@EdgeTest
class GuessingEdgeTest {
    /** What Backing sets, in ten minutes. */
    private static final int OF_AN_ADDRESS = 100;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    private TestPractice practice;
    private Guesser guesser;

    @BeforeEach
    void aPracticeAndAnAddress() {
        practice = TestPractice.ready();
        guesser = Guesser.somewhere();
        // Wrong codes come back with time: one in six seconds, of which a busy machine may need some.
        clock.stand();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void soManyWrongCodesAreAnsweredAndNoMore() {
        double before = counted("videosprechstunde.dialin", "outcome", "TooMany");
        double limited = counted("videosprechstunde.dialin.limited", "limit", "address");
        Instant begun = Instant.now();
        List<HttpResponse<String>> answers = guesser.triesAtOnce(OF_AN_ADDRESS + 40);
        long cameBack = Duration.between(begun, Instant.now())
                        .dividedBy(Duration.ofMinutes(10).dividedBy(OF_AN_ADDRESS))
                + 1;
        long unknown = answers.stream().filter(each -> each.statusCode() == 404).count();
        List<HttpResponse<String>> later =
                answers.stream().filter(each -> each.statusCode() == 429).toList();
        assertEquals(answers.size(), unknown + later.size());
        assertTrue(unknown >= OF_AN_ADDRESS && unknown <= OF_AN_ADDRESS + cameBack, () -> unknown + " were answered");
        later.forEach(GuessingEdgeTest::saysWhenToComeBack);
        assertEquals(before + later.size(), counted("videosprechstunde.dialin", "outcome", "TooMany"));
        assertTrue(counted("videosprechstunde.dialin.limited", "limit", "address") >= limited + later.size());
    }

    @Test
    void theHolderOfARightCodeGetsInFromThatAddressNevertheless() {
        String right = practice.appointment(practice.doctor, Instant.now()).getString("dialInCode");
        exhaust();
        assertEquals(200, guesser.tries(right).statusCode());
        assertEquals(429, guesser.tries(Guesser.wrong()).statusCode());
        assertEquals(
                200,
                page().body(Map.of("code", right)).post("/api/dial-in/ticket").statusCode());
    }

    @Test
    void rightCodesSpendNothing() {
        String right = practice.appointment(practice.doctor, Instant.now()).getString("dialInCode");
        String early = tomorrow().getString("dialInCode");
        for (int i = 0; i < OF_AN_ADDRESS + 10; i++) {
            assertEquals(200, guesser.tries(right).statusCode());
            assertEquals(409, guesser.tries(early).statusCode());
        }
        assertEquals(404, guesser.tries(Guesser.wrong()).statusCode());
    }

    /** There a guesser would learn that the code exists, of which practice and when: for all but the open ones that can wait. */
    @Test
    void aCodeThatLetsNobodyInNowIsAnsweredLikeAWrongOne() {
        JsonPath early = tomorrow();
        JsonPath cancelled = practice.appointment(practice.doctor, Instant.now());
        cancel(practice.doctor, cancelled.getString("appointment.id")).then().statusCode(204);
        exhaust();
        for (JsonPath invited : List.of(early, cancelled)) {
            HttpResponse<String> wrong = guesser.tries(Guesser.wrong());
            HttpResponse<String> real = guesser.tries(invited.getString("dialInCode"));
            saysWhenToComeBack(wrong);
            saysWhenToComeBack(real);
            assertEquals(withoutSeconds(wrong), withoutSeconds(real));
            assertEquals(wrong.headers().map().keySet(), real.headers().map().keySet());
            assertTrue(Math.abs(seconds(wrong) - seconds(real)) <= 1);
        }
        assertEquals(
                409, Guesser.somewhere().tries(early.getString("dialInCode")).statusCode());
        assertEquals(
                410,
                Guesser.somewhere().tries(cancelled.getString("dialInCode")).statusCode());
    }

    @Test
    void anotherAddressIsNotConcernedAndThisOneIsAnsweredAgainLater() {
        exhaust();
        assertEquals(404, Guesser.somewhere().tries(Guesser.wrong()).statusCode());
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(10)));
        assertEquals(404, guesser.tries(Guesser.wrong()).statusCode());
    }

    @Test
    void ticketsAndAgreementsAreNoOtherWayToGuess() {
        exhaust();
        Map<String, Object> agreed = Map.of(
                "code",
                Guesser.wrong(),
                "rulesVersion",
                1,
                "accompanied",
                false,
                "everybodyIntroduced",
                true,
                "noRecording",
                true,
                "helpersInformed",
                true);
        assertEquals(
                429,
                page().body(Map.of("code", Guesser.wrong()))
                        .post("/api/dial-in/ticket")
                        .statusCode());
        assertEquals(429, page().body(agreed).put("/api/dial-in/conduct").statusCode());
    }

    @Test
    void theInterfaceSaysSo() {
        for (String operation :
                List.of("'/api/dial-in'.post", "'/api/dial-in/ticket'.post", "'/api/dial-in/conduct'.put")) {
            given().queryParam("format", "json")
                    .get("/api/openapi")
                    .then()
                    .body("paths." + operation + ".responses.'429'.headers", hasKey("Retry-After"))
                    .body("paths." + operation + ".responses", hasKey("404"));
        }
    }

    private RequestSpecification page() {
        return given().header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", guesser.address())
                .contentType(ContentType.JSON);
    }

    private void exhaust() {
        guesser.triesAtOnce(OF_AN_ADDRESS + 20);
        assertEquals(429, guesser.tries(Guesser.wrong()).statusCode());
    }

    private JsonPath tomorrow() {
        return practice.appointment(practice.doctor, Instant.now().plus(Duration.ofDays(1)));
    }

    private static void saysWhenToComeBack(HttpResponse<String> answer) {
        assertEquals(429, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        JsonPath problem = JsonPath.from(answer.body());
        assertEquals("urn:videosprechstunde:problem:dial-in-too-many", problem.getString("type"));
        assertEquals(seconds(answer), problem.getLong("retryAfterSeconds"));
        assertTrue(seconds(answer) >= 1 && seconds(answer) <= 6, () -> "after " + seconds(answer));
    }

    private static long seconds(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private static String withoutSeconds(HttpResponse<String> answer) {
        return answer.body().replaceAll("(\"retryAfterSeconds\":)\\d+", "$1");
    }

    private double counted(String name, String tag, String value) {
        var counter = meters.find(name).tags(tag, value).counter();
        return counter == null ? 0 : counter.count();
    }
}
