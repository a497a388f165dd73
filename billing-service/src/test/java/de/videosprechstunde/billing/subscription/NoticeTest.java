package de.videosprechstunde.billing.subscription;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.videosprechstunde.billing.Broker;
import de.videosprechstunde.billing.Contract;
import de.videosprechstunde.billing.Edges;
import de.videosprechstunde.billing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Edges.class)
class NoticeTest {

    private static final String TOPIC = "videosprechstunde.billing.events";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID practice = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final LocalDate end = NoticePeriod.lastDay(today);

    Broker broker;

    @Inject
    PlannedChanges planned;

    @Inject
    DataSource database;

    @BeforeEach
    void threeDoctorsAreBooked() {
        signedIn()
                .body("{\"practiceId\":\"%s\",\"doctorCount\":3,\"from\":\"%s\"}".formatted(practice, today))
                .post("/billing/subscriptions")
                .then()
                .statusCode(201)
                .body("until", nullValue());
    }

    @Test
    void noticeTellsTheEndAtOnceAndASecondOneChangesNothing() throws Exception {
        cancel("").statusCode(200).body("until", equalTo(end.toString())).body("revision", equalTo(2));
        cancel("?notBefore=" + end.plusYears(1)).statusCode(200).body("until", equalTo(end.toString()));
        var told = events(2).getLast();
        Contract.assertValid("events/allowance-changed.schema.json", told);
        assertEquals(end.toString(), json(told).get("validUntil").textValue());
        assertEquals(3, json(told).get("doctorCount").intValue());
    }

    @Test
    void whatIfNoticeWereReceivedChangesNothing() {
        preview("?receivedOn=2028-12-31")
                .statusCode(200)
                .body("lastDay", equalTo("2029-03-31"))
                .body("standsUntil", nullValue());
        cancel("");
        preview("?receivedOn=2028-12-31")
                .body("lastDay", equalTo(end.toString()))
                .body("standsUntil", equalTo(end.toString()));
    }

    @Test
    void fewerDoctorsArePlannedForTheDayAfterTheNoticePeriod() {
        reduce(2)
                .statusCode(200)
                .body("changes[1].effectiveOn", equalTo(end.plusDays(1).toString()))
                .body("changes[1].doctorCount", equalTo(2));
        problem(reduce(2), 409, "not-lower");
        subscription().body("doctorCount", equalTo(3));
    }

    @Test
    void moreDoctorsArePlannedForADay() {
        raise(5, "?from=" + today.plusDays(40)).statusCode(200).body("doctorCount", equalTo(3));
        problem(raise(5, "?from=" + today.minusDays(1)), 422, "day-out-of-range");
        signedIn()
                .get("/billing/subscriptions/{practice}/changes", practice)
                .then()
                .body("changes[1].difference", equalTo(2));
    }

    /** The day is not waited for: the contract is moved into the past. */
    @Test
    void whatWasPlannedIsToldWhenItsDayHasComeAndOnlyOnce() throws Throwable {
        reduce(2);
        cancel("?notBefore=" + end.plusYears(1));
        var days = java.time.temporal.ChronoUnit.DAYS.between(today, end) + 1;
        sql(
                "update subscription set starts_on = starts_on - %1$d, next_change_on = next_change_on - %1$d where practice_id = '%2$s'"
                        .formatted(days, practice));
        sql("update doctor_count_change set effective_on = effective_on - %d where practice_id = '%s'"
                .formatted(days, practice));
        VertxContextSupport.subscribeAndAwait(planned::tellAll);
        VertxContextSupport.subscribeAndAwait(planned::tellAll);
        var told = json(events(4).getLast());
        assertEquals(2, told.get("doctorCount").intValue());
        assertEquals(4, told.get("revision").intValue());
        subscription().body("doctorCount", equalTo(2));
    }

    @Test
    void afterTheLastDayNothingIsAllowed() throws Throwable {
        cancel("");
        var ended = Quarter.of(today).previous();
        sql("update doctor_count_change set effective_on = '%s' where practice_id = '%s'"
                .formatted(ended.firstDay(), practice));
        sql("update cancellation set received_on = '%s', ends_on = '%s' where practice_id = '%s'"
                .formatted(ended.firstDay(), ended.lastDay(), practice));
        sql("update subscription set starts_on = '%s', ends_on = '%s', next_change_on = '%s' where practice_id = '%s'"
                .formatted(ended.firstDay(), ended.lastDay(), ended.next().firstDay(), practice));
        VertxContextSupport.subscribeAndAwait(planned::tellAll);
        var told = json(events(3).getLast());
        assertEquals(0, told.get("doctorCount").intValue());
        assertEquals(ended.lastDay().toString(), told.get("validUntil").textValue());
        problem(raise(4, ""), 409, "contract-over");
    }

    @Test
    void whatCannotBeIsRefused() {
        problem(cancel("?receivedOn=" + today.plusDays(2)), 422, "receipt-out-of-range");
        problem(cancel("?notBefore=9999-12-31"), 422, "end-out-of-range");
        problem(reduce(0), 422, "doctor-count-out-of-range");
        var nobody = "/billing/subscriptions/" + UUID.randomUUID() + "/cancellation";
        problem(signedIn().post(nobody).then(), 404, "not-found");
        problem(signedIn().get(nobody + "/preview").then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.12.2026", "2026-02-30", "%2B999999999-12-31", "2026-1-1", "x", "20000"})
    void aDayInTheAddressHasOneSpelling(String day) {
        problem(preview("?receivedOn=" + day), 400, "malformed-request");
        problem(signedIn().get("/billing/notice-period?receivedOn=" + day).then(), 400, "malformed-request");
    }

    @Test
    void theCalculatorTellsWhenNoticeTakesEffectAndGivesACalendarEntry() {
        signedIn()
                .get("/billing/notice-period?receivedOn=2026-11-23")
                .then()
                .statusCode(200)
                .body("lastDay", equalTo("2027-03-31"))
                .body("lastDayOfReceipt", equalTo("2026-12-31"));
        given().auth()
                .oauth2(Tokens.withRole("billing"))
                .get("/billing/notice-period/last-day.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("BEGIN:VEVENT"));
        problem(given().get("/billing/notice-period").then(), 401, "not-signed-in");
        problem(
                given().auth()
                        .oauth2(Tokens.withRole("doctor"))
                        .post("/billing/subscriptions/{practice}/cancellation", practice)
                        .then(),
                403,
                "not-allowed");
    }

    private ValidatableResponse cancel(String query) {
        return signedIn()
                .post("/billing/subscriptions/" + practice + "/cancellation" + query)
                .then();
    }

    private ValidatableResponse preview(String query) {
        return signedIn()
                .get("/billing/subscriptions/" + practice + "/cancellation/preview" + query)
                .then();
    }

    private ValidatableResponse reduce(int doctors) {
        return signedIn()
                .body("{\"doctorCount\":%d}".formatted(doctors))
                .post("/billing/subscriptions/" + practice + "/reductions")
                .then();
    }

    private ValidatableResponse raise(int doctors, String query) {
        return signedIn()
                .body("{\"doctorCount\":%d}".formatted(doctors))
                .put("/billing/subscriptions/" + practice + "/doctor-count" + query)
                .then();
    }

    private ValidatableResponse subscription() {
        return signedIn().get("/billing/subscriptions/" + practice).then();
    }

    private static RequestSpecification signedIn() {
        return given().auth()
                .oauth2(Tokens.withRole("billing"))
                .contentType("application/json")
                .urlEncodingEnabled(false);
    }

    private static void problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:" + code));
    }

    private List<String> events(int expected) {
        return await().atMost(PATIENCE).until(() -> broker.events(TOPIC, practice), found -> found.size() == expected);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            update.execute(statement);
        }
    }

    private static JsonNode json(String event) {
        try {
            return new ObjectMapper().readTree(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
