package de.videosprechstunde.billing.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import de.videosprechstunde.billing.Edges;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Edges.class)
class DocumentationTest {

    @Test
    void everyOperationNamesItsRefusalsAndTheBearerToken() {
        var book = "paths.'/billing/subscriptions'.post.";
        given().accept("application/json")
                .get("/billing/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Billing service of the Videosprechstunde"))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body(book + "security[0]", hasKey("bearer"))
                .body(book + "responses.'201'", notNullValue())
                .body(
                        book + "responses.'409'.content.'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/Problem"))
                .body(book + "responses.'401'", notNullValue())
                .body("paths.'/billing/subscriptions'.get.responses.'403'", notNullValue())
                .body(
                        "paths.'/billing/subscriptions'.get.responses.'200'.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/Subscriptions"))
                .body("components.schemas.Booking.properties.doctorCount.examples", notNullValue())
                .body("components.schemas.Problem.properties.type", notNullValue());
    }

    @Test
    void pageIsServedBelowBillingAndLoadsNothingFromElsewhere() {
        given().get("/billing/docs/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("/billing/openapi"))
                .body(not(containsString("src=\"http")))
                .body(not(containsString("href=\"http")))
                .header("Content-Security-Policy", containsString("connect-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }
}
