package de.videosprechstunde.billing.subscription;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Edges.class)
class BookingTest {

    private static final String TOPIC = "videosprechstunde.billing.events";
    private static final String SCHEMA = "events/allowance-changed.schema.json";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID practice = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    /** Bookable also when midnight passes in between. */
    private final LocalDate tomorrow = today.plusDays(1);

    Broker broker;

    @Inject
    DailySnapshots snapshots;

    @Test
    void bookingReachesKafkaAsTheContractSays() throws Exception {
        book(2).statusCode(201)
                .header("Location", "/billing/subscriptions/" + practice)
                .body("doctorCount", equalTo(2))
                .body("from", equalTo(tomorrow.toString()))
                .body("revision", equalTo(1));

        var event = events(1).getFirst();
        Contract.assertValid(SCHEMA, event);
        var json = json(event);
        assertEquals(practice.toString(), json.get("practiceId").textValue());
        assertEquals(2, json.get("doctorCount").intValue());
        assertEquals(1, json.get("revision").intValue());
        assertEquals(tomorrow.toString(), json.get("validFrom").textValue());
    }

    @Test
    void bookingCanBeRead() {
        book(2);
        get("/" + practice).statusCode(200).body("doctorCount", equalTo(2));
        get("").statusCode(200).body("subscriptions.practiceId", hasItem(practice.toString()));
    }

    @Test
    void practiceWithoutBookingIsNotFound() {
        problem(get("/" + practice), 404, "not-found");
        problem(raise(3), 404, "not-found");
    }

    @Test
    void secondBookingIsRefused() throws Exception {
        book(2);
        problem(book(5), 409, "already-booked");
        get("/" + practice).body("doctorCount", equalTo(2));
    }

    @Test
    void ofParallelBookingsExactlyOneWins() throws Exception {
        var answers = parallel(12, i -> book(i + 1).extract().statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(11, answers.stream().filter(status -> status == 409).count());
        events(1);
    }

    @Test
    void raisingIsANewRevisionAndAnEvent() throws Exception {
        book(2);
        raise(3).statusCode(200).body("doctorCount", equalTo(3)).body("revision", equalTo(2));
        raise(3).statusCode(200).body("revision", equalTo(2));
        raise(7).statusCode(200).body("revision", equalTo(3));
        assertEquals(List.of(1, 2, 3), revisions(events(3)));
    }

    @Test
    void ofParallelRaisesNoneIsLostAndTheOrderIsKept() throws Exception {
        book(1);
        var answers = parallel(12, i -> raise(i + 2).extract().statusCode());
        assertTrue(List.of(200, 409).containsAll(answers));
        get("/" + practice).body("doctorCount", equalTo(13));
        var raised = (int) answers.stream().filter(status -> status == 200).count();
        assertEquals(IntStream.rangeClosed(1, raised + 1).boxed().toList(), revisions(events(raised + 1)));
    }

    @Test
    void loweringIsRefused() {
        book(3);
        problem(raise(2), 409, "lowering-needs-notice");
    }

    @Test
    void startInThePastOrFarAheadIsRefused() {
        problem(book(2, today.minusDays(1).toString()), 422, "start-out-of-range");
        problem(book(2, tomorrow.plusMonths(12).plusDays(1).toString()), 422, "start-out-of-range");
        problem(book(2, "9999-12-31"), 422, "start-out-of-range");
        book(2, today.plusMonths(12).toString()).statusCode(201);
    }

    @Test
    void everyAllowanceIsRepeated() throws Throwable {
        book(4);
        events(1);
        VertxContextSupport.subscribeAndAwait(snapshots::repeatAll);
        var events = events(2);
        assertEquals(List.of(1, 1), revisions(events));
        Contract.assertValid(SCHEMA, events.getLast());
        assertEquals(
                2,
                events.stream()
                        .map(event -> json(event).get("eventId"))
                        .distinct()
                        .count());
    }

    private ValidatableResponse book(int doctors) {
        return book(doctors, tomorrow.toString());
    }

    private ValidatableResponse book(int doctors, String from) {
        return given().auth()
                .oauth2(Tokens.withRole("billing"))
                .contentType("application/json")
                .body("{\"practiceId\":\"%s\",\"doctorCount\":%d,\"from\":\"%s\"}".formatted(practice, doctors, from))
                .post("/billing/subscriptions")
                .then();
    }

    private ValidatableResponse raise(int doctors) {
        return given().auth()
                .oauth2(Tokens.withRole("billing"))
                .contentType("application/json")
                .body("{\"doctorCount\":%d}".formatted(doctors))
                .put("/billing/subscriptions/{practice}/doctor-count", practice)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.withRole("billing"))
                .get("/billing/subscriptions" + path)
                .then();
    }

    private static void problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:" + code))
                .body("status", equalTo(status));
    }

    /** The practice's events, as soon as there are as many as expected. */
    private List<String> events(int expected) {
        return await().atMost(PATIENCE).until(() -> broker.events(TOPIC, practice), found -> found.size() == expected);
    }

    private static List<Integer> revisions(List<String> events) {
        return events.stream()
                .map(event -> json(event).get("revision").intValue())
                .toList();
    }

    private static JsonNode json(String event) {
        try {
            return new ObjectMapper().readTree(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> parallel(int times, IntFunction<Integer> attempt) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(i -> () -> attempt.apply(i))
                    .toList();
            return threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }
    }
}
