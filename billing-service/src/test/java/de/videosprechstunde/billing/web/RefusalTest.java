package de.videosprechstunde.billing.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.billing.Edges;
import de.videosprechstunde.billing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Edges.class)
class RefusalTest {

    private static final String PATH = "/billing/subscriptions";
    private static final String PRACTICE = "0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c11";

    @Test
    void withoutTokenNobodyIsSignedIn() {
        problem(given().get(PATH), 401, "not-signed-in").header("WWW-Authenticate", "Bearer");
        problem(given().contentType("application/json").body("{}").post(PATH), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void withoutGenuineTokenNobodyIsSignedIn(String token) {
        problem(given().auth().oauth2(token).get(PATH), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor", "staff", "practice-admin", "Billing"})
    void otherRolesAreNotAllowed(String role) {
        problem(given().auth().oauth2(Tokens.withRole(role)).get(PATH), 403, "not-allowed");
        problem(
                given().auth()
                        .oauth2(Tokens.withRole(role))
                        .contentType("application/json")
                        .body(booking("2"))
                        .post(PATH),
                403,
                "not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "\"text\"",
                "{",
                "{}",
                "{\"practiceId\":\"0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c11\"",
                "\u0000\u0001",
                "<booking/>"
            })
    void whatIsNoBookingIsMalformed(String body) {
        problem(post(body), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                "2.0",
                "2.7",
                "1e2",
                "true",
                "null",
                "[2]",
                "{}",
                "\"\"",
                "2147483648",
                "-99999999999999999999",
                "1e999999999",
                "NaN",
                "02"
            })
    void doctorCountIsAWholeNumberAndNothingElse(String count) {
        problem(post(booking(count)), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "2147483647"})
    void impossibleDoctorCountIsRefused(String count) {
        problem(post(booking(count)), 422, "doctor-count-out-of-range");
        problem(put("{\"doctorCount\":" + count + "}"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20000",
                "[2026,11,24]",
                "\"2026-11-24T00:00:00Z\"",
                "\"24.11.2026\"",
                "\"2026-02-30\"",
                "\"\"",
                "\" 2026-11-24\"",
                "\"+999999999-12-31\"",
                "null"
            })
    void dayHasOneSpelling(String day) {
        var body = "{\"practiceId\":\"%s\",\"doctorCount\":2,\"from\":%s}".formatted(PRACTICE, day);
        problem(post(body), 400, "malformed-request").body("detail", containsString("from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1-1-1-1-1\"",
                "\"C56eUkOkSx6bbW8falEcEQ==\"",
                "1",
                "null",
                "\"\"",
                "\"0b9e3c5243a44b1e9b6d6f1f6a5d1c11\""
            })
    void practiceIdHasOneSpelling(String id) {
        var body = "{\"practiceId\":%s,\"doctorCount\":2,\"from\":\"2026-11-24\"}".formatted(id);
        problem(post(body), 400, "malformed-request").body("detail", containsString("practiceId"));
    }

    @Test
    void unknownPropertyIsRefusedAndNotRepeated() {
        var body = booking("2").replaceFirst("\\{", "{\"patientName\":\"Erika\",");
        problem(post(body), 400, "malformed-request")
                .body("detail", containsString("doctorCount, from, practiceId"))
                .body("detail", not(containsString("patientName")));
    }

    @Test
    void propertyGivenTwiceIsRefused() {
        problem(post(booking("2").replaceFirst("\\{", "{\"doctorCount\":3,")), 400, "malformed-request");
    }

    @Test
    void somethingBehindTheBookingIsRefused() {
        problem(post(booking("2") + "{}"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000_000})
    void bodyWithoutAnnouncedLengthIsRefused(int bytes) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
                .header("Authorization", "Bearer " + Tokens.withRole("billing"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertEquals(411, answer.statusCode());
            assertTrue(answer.body().contains("length-required"));
        }
    }

    @Test
    void oversizedBodyIsRefused() {
        problem(post(booking("2") + " ".repeat(1_000_000)), 413, "too-large");
    }

    @Test
    void aBodyJustBelowTheLimitIsReadWhole() {
        problem(post(booking("0") + " ".repeat(60_000)), 422, "doctor-count-out-of-range");
    }

    @ParameterizedTest
    @CsvSource({"application/xml", "text/plain", "application/octet-stream"})
    void onlyJsonIsRead(String type) {
        problem(signedIn().contentType(type).body(booking("2").getBytes()).post(PATH), 415, "json-only");
    }

    @Test
    void onlyJsonIsWritten() {
        problem(signedIn().accept("application/xml").get(PATH), 406, "not-acceptable");
    }

    @Test
    void otherMethodsAreRefused() {
        problem(signedIn().delete(PATH), 405, "method-not-allowed");
        problem(signedIn().patch(PATH), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/billing",
                "/billing/nothing",
                "/billing/subscriptions/x",
                "/billing/subscriptions/x/y/z",
                "/q/health",
                "/q/metrics"
            })
    void everythingElseIsNotFound(String path) {
        problem(signedIn().get(path), 404, "not-found");
    }

    private static String booking(String doctorCount) {
        return "{\"practiceId\":\"%s\",\"doctorCount\":%s,\"from\":\"2026-11-24\"}".formatted(PRACTICE, doctorCount);
    }

    private static Response post(String body) {
        return signedIn().body(body).post(PATH);
    }

    private static Response put(String body) {
        return signedIn().body(body).put(PATH + "/" + PRACTICE + "/doctor-count");
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.withRole("billing")).contentType("application/json");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("urn:videosprechstunde:problem:" + code))
                .body("status", equalTo(status))
                .body(not(containsString("Exception")))
                .body(not(containsString("jackson")));
    }
}
