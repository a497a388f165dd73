package de.videosprechstunde.appointment.signin;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.Browser;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.IdentityProvider;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.TestPractice;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EdgeTest
class SignInEdgeTest {
    private final IdentityProvider provider = IdentityProvider.running();

    @AfterEach
    void usualTokens() {
        provider.tokensLive(5);
    }

    @Test
    void signingInGoesByThePublicOriginAndEndsAtThePracticesPage() {
        TestPractice practice = new TestPractice();
        Browser browser = new Browser();
        browser.signIn(practice.doctor);
        browser.get("/api/practice/session").then().statusCode(200).body("name", equalTo("Dr. med. Ada Sommer"));
    }

    @Test
    void theAddressToComeBackToIsBuiltFromThePublicOrigin() {
        Response start = new Browser().get("/api/sign-in");
        assertEquals(302, start.statusCode());
        assertTrue(start.header("Location").contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fapi%2Fsign-in"));
        assertTrue(start.header("Location").contains("code_challenge="));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Browser browser = new Browser();
        browser.signIn(new TestPractice().staff);
        assertFalse(browser.setCookies("q_session").isEmpty());
        for (String cookie : browser.setCookies("q_session")) {
            String attributes = cookie.substring(cookie.indexOf(';'));
            assertTrue(attributes.contains("HTTPOnly") && attributes.contains("SameSite=Lax"), attributes);
            assertTrue(attributes.contains("Path=/"), attributes);
        }
    }

    @Test
    void aCookieAloneChangesNothingFromAnotherSite() {
        TestPractice practice = new TestPractice();
        Browser browser = new Browser();
        browser.signIn(practice.doctor);
        browser.request()
                .header("Sec-Fetch-Site", "cross-site")
                .put("/api/practice/doctors/me")
                .then()
                .statusCode(403);
        browser.request().put("/api/practice/doctors/me").then().statusCode(403);
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .put("/api/practice/doctors/me")
                .then()
                .statusCode(200);
    }

    @Test
    void anOpenPageIsRenewedInTheBackground() {
        Browser browser = new Browser();
        provider.tokensLive(0.03f);
        browser.signIn(new TestPractice().doctor);
        int cookies = browser.setCookies("q_session").size();
        await().until(() -> {
            browser.get("/api/practice/session").then().statusCode(200);
            return browser.setCookies("q_session").size() > cookies;
        });
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        TestPractice practice = new TestPractice();
        Browser browser = new Browser();
        browser.signIn(practice.doctor);
        Response out = browser.get("/api/sign-out");
        assertEquals(302, out.statusCode());
        assertTrue(out.header("Location").startsWith("http://localhost:"));
        assertTrue(out.header("Location").contains("/realm/logout"));
        assertTrue(out.header("Location").contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fpraxis"));
        browser.get("/api/practice/session").then().statusCode(401);
    }

    @Test
    void noOtherSiteSignsAnybodyOut() {
        Browser browser = new Browser();
        browser.signIn(new TestPractice().doctor);
        for (String site : List.of("cross-site", "same-site")) {
            browser.request()
                    .header("Sec-Fetch-Site", site)
                    .get("/api/sign-out")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:videosprechstunde:problem:foreign-origin"));
        }
        browser.get("/api/practice/session").then().statusCode(200);
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .get("/api/sign-out")
                .then()
                .statusCode(302)
                .header("Location", containsString("/realm/logout"));
    }

    @Test
    void signingOutWithoutBeingSignedInLeadsToThePage() {
        Response out = new Browser().get("/api/sign-out");
        assertEquals(303, out.statusCode());
        assertTrue(out.header("Location").endsWith("/praxis"));
    }

    @Test
    void aSignInThatWasSentOffTwiceLeadsBackToThePage() {
        Response late = new Browser().get("/api/sign-in?state=gone&code=old");
        assertTrue(late.statusCode() == 302 || late.statusCode() == 303);
    }

    @Test
    void aBrokenSessionCookieIs401AndDoesNotDisturbPatients() {
        given().redirects()
                .follow(false)
                .cookie("q_session", "nonsense")
                .get("/api/practice/session")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:videosprechstunde:problem:not-signed-in"));
        given().redirects()
                .follow(false)
                .cookie("q_session", "nonsense")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"code\":\"0000000000\"}")
                .post("/api/dial-in")
                .then()
                .statusCode(404);
    }

    @Test
    void anAccountOfAnotherKindIsSignedInAndToldThatItMayNot() {
        Browser browser = new Browser();
        browser.signIn(new Person("b", "Abrechnung", null, Set.of("billing")));
        browser.get("/api/practice/session").then().statusCode(403);
    }
}
