package de.videosprechstunde.appointment.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EdgeTest
class PagesEdgeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/technik-test",
                "/praxis",
                "/nutzungsbedingungen",
                "/datenschutz",
                "/barrierefreiheit",
                "/impressum",
                "/praxis.html"
            })
    void pagesAreReadWithoutSigningIn(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-cache")
                .body(containsString("<html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/praxis", "/api/tickets/keys", "/api/practice/session", "/nothing", "/api/nothing"})
    void everyAnswerCarriesTheHeaders(String path) {
        Response answer = given().get(path);
        assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'; script-src 'self';"));
        assertTrue(answer.header("Content-Security-Policy").endsWith("frame-ancestors 'none'"));
        assertTrue(answer.header("Permissions-Policy")
                .startsWith("camera=(self), microphone=(self), display-capture=(self)"));
        assertEquals("no-referrer", answer.header("Referrer-Policy"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
        assertEquals(1, answer.headers().getValues("Content-Security-Policy").size());
        assertEquals(1, answer.headers().getValues("Cache-Control").size());
    }

    @Test
    void assetsThatCarryAHashAreKeptForEver() {
        Matcher asset = Pattern.compile("(/assets/[^\"]+)\"")
                .matcher(given().get("/praxis").asString());
        assertTrue(asset.find());
        given().get(asset.group(1))
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void plainHttpPromisesNoHsts() {
        given().get("/").then().header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/nothing.html", "/..%2fapplication.properties", "/application.properties"})
    void whatIsNotThereIsNotFound(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void healthAndMetricsAreNotOnThePublicPort() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }
}
