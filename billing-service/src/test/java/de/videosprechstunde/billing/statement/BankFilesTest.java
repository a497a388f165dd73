package de.videosprechstunde.billing.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.billing.Edges;
import de.videosprechstunde.billing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Edges.class)
class BankFilesTest {

    @Inject
    DataSource database;

    @Test
    void aStatementIsTakenInOnce() throws Exception {
        var file = unique("camt.053.001.08.xml");
        var sha256 = send(file)
                .statusCode(201)
                .body("kind", equalTo("ACCOUNT_STATEMENT_08"))
                .body("events", equalTo(4))
                .extract()
                .<String>path("sha256");
        send(file).statusCode(200).body("known", equalTo(true)).body("sha256", equalTo(sha256));
        assertEquals(
                "4 events, 19586 cents, 300 of them charges",
                select(
                        "select count(*) || ' events, ' || sum(cents) || ' cents, ' || sum(charges_cents) || ' of them charges'"
                                + " from bank_event where sha256 = '" + sha256 + "'"));
    }

    @Test
    void theSameFileSentManyTimesAtOnceIsTakenInOnce() throws Exception {
        var file = unique("camt.054.001.02.xml");
        try (var senders = Executors.newFixedThreadPool(8)) {
            Callable<Integer> send = () -> send(file).extract().statusCode();
            var answers = senders.invokeAll(Collections.nCopies(8, send));
            int taken = 0;
            for (var answer : answers) {
                taken += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, taken);
        }
    }

    @Test
    void aFileThatIsCutOffLeavesNothingBehind() throws Exception {
        var before = select("select count(*) from bank_event");
        var file = unique("camt.053.001.08.xml");
        send(file.substring(0, file.length() - 30))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:bank-file-unreadable"));
        send("").statusCode(422);
        send("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
                .statusCode(422);
        assertEquals(before, select("select count(*) from bank_event"));
        send(file).statusCode(201);
    }

    @Test
    void statementsMayBeLargerThanOtherRequests() throws IOException {
        send(unique("camt.053.001.08.xml") + "<!-- " + " ".repeat(300_000) + "-->")
                .statusCode(201);
    }

    @Test
    void onlyBillingStaffSendThem() throws IOException {
        given().contentType("application/xml")
                .body(unique("camt.053.001.08.xml"))
                .post(BankFileResource.PATH)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.withRole("doctor"))
                .contentType("application/xml")
                .body(unique("camt.053.001.08.xml"))
                .post(BankFileResource.PATH)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse send(String file) {
        return given().auth()
                .oauth2(Tokens.withRole("billing"))
                .contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(BankFileResource.PATH)
                .then();
    }

    /** The same content in other bytes. */
    private static String unique(String sample) throws IOException {
        return new String(BankFileTest.sample(sample), StandardCharsets.UTF_8)
                .replaceFirst("<!--", "<!-- " + UUID.randomUUID());
    }

    private String select(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
