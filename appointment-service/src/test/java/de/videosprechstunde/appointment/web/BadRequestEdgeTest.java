package de.videosprechstunde.appointment.web;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.TestPractice;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EdgeTest
class BadRequestEdgeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"Erika\"",
                "{}",
                "{\"code\":null}",
                "{\"code\":1234567897}",
                "{\"code\":true}",
                "{\"code\":[\"1234567897\"]}",
                "{\"code\":{}}",
                "{\"code\":\"1234567897\",\"name\":\"Erika Mustermann\"}",
                "{\"code\":\"1234567897\",\"code\":\"1234567897\"}",
                "{\"code\":\"1234567897\"} trailing",
                "Erika Mustermann"
            })
    void whatIsNotExactlyTheAgreedJsonIsRefusedAndNotRepeated(String body) {
        refused(
                        page().contentType(ContentType.JSON)
                                .body(body)
                                .post("/api/dial-in")
                                .then(),
                        400,
                        "malformed-request")
                .body(not(containsString("Erika")));
    }

    @Test
    void aMegabyteIsTooMuch() {
        String megabyte = "{\"code\":\"" + "1".repeat(1 << 20) + "\"}";
        refused(
                page().contentType(ContentType.JSON)
                        .body(megabyte)
                        .post("/api/dial-in")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void aBodyWithoutAnnouncedLengthIsRefused() throws Exception {
        byte[] megabyte = new byte[1 << 20];
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/dial-in");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(megabyte)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(411, answer.statusCode());
            assertTrue(answer.body().contains("urn:videosprechstunde:problem:length-required"));
        }
    }

    @Test
    void otherThanJsonIsRefused() {
        refused(
                page().contentType(ContentType.TEXT)
                        .body("1234567897")
                        .post("/api/dial-in")
                        .then(),
                415,
                "json-only");
        refused(
                page().contentType(ContentType.URLENC)
                        .body("code=1234567897")
                        .post("/api/dial-in")
                        .then(),
                415,
                "json-only");
        refused(
                as(new TestPractice().administrator)
                        .contentType(ContentType.TEXT)
                        .body("{}")
                        .put("/api/practice")
                        .then(),
                415,
                "json-only");
    }

    @Test
    void aMethodThatIsNotThereIsRefused() {
        refused(given().get("/api/dial-in").then(), 405, "method-not-allowed");
        refused(page().delete("/api/tickets/keys").then(), 405, "method-not-allowed");
    }

    @Test
    void anAddressThatIsNotThereIsNotFound() {
        refused(given().get("/api/nothing").then(), 404, "not-found");
        refused(
                as(new TestPractice().staff)
                        .post("/api/practice/appointments/7/cancellation")
                        .then(),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/practice/session", "/api/practice/doctors", "/api/practice/appointments?day=2026-11-24"})
    void withoutASignInTheAnswerIs401AndNoRedirect(String path) {
        refused(given().redirects().follow(false).get(path).then(), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c", "Bearer ", "Basic YTpi", "Negotiate x"})
    void aBadCredentialIs401(String authorization) {
        refused(
                given().redirects()
                        .follow(false)
                        .header("Authorization", authorization)
                        .get("/api/practice/session")
                        .then(),
                401,
                "not-signed-in");
    }

    @Test
    void anAccountWithoutPracticeOrRoleIsToldWhoHelps() {
        TestPractice practice = new TestPractice();
        for (Person person : new Person[] {
            new Person("1", "Ohne Praxis", null, Set.of("doctor")),
            new Person("2", "Falsche Praxis", "not-a-uuid", Set.of("doctor")),
            new Person("3", "Ohne Rolle", practice.id.toString(), Set.of()),
            new Person("4", "Abrechnung", null, Set.of("billing"))
        }) {
            refused(as(person).get("/api/practice/session").then(), 403, "not-allowed")
                    .body("detail", containsString("Verwaltung Ihrer Praxis"));
        }
    }

    @Test
    void anotherSiteCannotMakeASignedInBrowserAct() {
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            refused(
                    given().header("Sec-Fetch-Site", site)
                            .post("/api/practice/tickets")
                            .then(),
                    403,
                    "foreign-origin");
        }
        refused(given().post("/api/practice/tickets").then(), 403, "foreign-origin");
        refused(
                given().header("Origin", "https://evil.example")
                        .post("/api/practice/tickets")
                        .then(),
                403,
                "foreign-origin");
        refused(
                given().header("Origin", "http://localhost:8080")
                        .post("/api/practice/tickets")
                        .then(),
                401,
                "not-signed-in");
    }

    private static RequestSpecification page() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:" + code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
