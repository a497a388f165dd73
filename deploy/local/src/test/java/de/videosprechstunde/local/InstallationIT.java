package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL, Kafka, Keycloak and coturn as they are started for the services, which are not needed here. */
class InstallationIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();

    @TempDir
    private static Path data;

    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.start(settings());
    }

    @AfterAll
    static void stop() {
        if (installation != null) {
            installation.close();
        }
    }

    private static Settings settings() {
        return Settings.forTests(Settings.findRoot(), data)
                .withServices(Set.of())
                .withOut(new PrintStream(OUT, true, StandardCharsets.UTF_8));
    }

    @Test
    void tokenOfADoctorNamesPersonPracticeAndRole() throws IOException {
        JsonNode claims = claims(installation.token("aerztin"));

        assertEquals(
                installation.origin() + "/auth/realms/videosprechstunde",
                claims.path("iss").asText());
        assertEquals("5d0c2f7e-6a35-4c0a-8a51-0d7b7a1e0001", claims.path("sub").asText());
        assertEquals("Dr. med. Ada Sommer", claims.path("name").asText());
        assertEquals(DemoPractice.ID, claims.path("practice").asText());
        assertEquals(List.of("doctor"), JSON.convertValue(claims.at("/realm_access/roles"), List.class));
        assertEquals("videosprechstunde", claims.path("aud").asText());
        assertTrue(claims.path("email").isMissingNode(), "no e-mail address in tokens");
    }

    @Test
    void billingStaffBelongsToNoPractice() throws IOException {
        JsonNode claims = claims(installation.token("abrechnung"));

        assertTrue(claims.path("practice").isMissingNode());
        assertEquals(List.of("billing"), JSON.convertValue(claims.at("/realm_access/roles"), List.class));
    }

    /** Keycloak's own default would log account and address (R12). */
    @Test
    void failedSignInsLeaveNoTrace() throws IOException {
        assertThrows(CannotStart.class, () -> installation.token("who-tries-in-vain"));
        installation.token("empfang");

        String log = Files.readString(installation.logs().resolve("keycloak.log"));
        assertTrue(log.contains("Keycloak"), "the log is read at all");
        assertFalse(log.contains("who-tries-in-vain") || log.contains("LOGIN_ERROR"), "a failed sign-in was logged");
    }

    @Test
    void signInPageIsGermanAndLoadsNothingFromElsewhere() throws Exception {
        URI page = URI.create(installation.origin() + "/auth/realms/videosprechstunde/protocol/openid-connect/auth"
                + "?client_id=videosprechstunde-web&response_type=code&scope=openid&redirect_uri="
                + installation.origin() + "/api/sign-in");
        var response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("lang=\"de\""), "German by default");
        var foreign = java.util.regex.Pattern.compile("(?:src|action|<link[^>]*href)=\"(https?://[^\"]*)")
                .matcher(response.body())
                .results()
                .map(found -> found.group(1))
                .filter(address -> !address.startsWith(installation.origin() + "/"))
                .toList();
        assertEquals(List.of(), foreign);
    }

    @Test
    void redirectToAnotherOriginIsRefused() throws Exception {
        URI page = URI.create(installation.origin() + "/auth/realms/videosprechstunde/protocol/openid-connect/auth"
                + "?client_id=videosprechstunde-web&response_type=code&scope=openid"
                + "&redirect_uri=http://localhost.example/");
        var response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

        assertEquals(400, response.statusCode());
    }

    @Test
    void databasesBelongToTheirServices() throws SQLException {
        for (String name : List.of("appointment", "billing")) {
            try (var connection = DriverManager.getConnection(installation.postgres(name));
                    var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT current_user, current_database()")) {
                result.next();
                assertEquals(name, result.getString(1));
                assertEquals(name, result.getString(2));
            }
        }
    }

    @Test
    void topicsAreNotCreatedByBeingAskedFor() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", installation.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic("somebodys", 3, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            assertEquals(Set.of("somebodys"), admin.listTopics().names().get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void sameDataIsNotStartedTwice() {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Installation.start(settings()));

        assertTrue(refusal.getMessage().contains("running already"), refusal.getMessage());
    }

    @Test
    void eachStepIsALineWithItsTime() {
        String told = OUT.toString(StandardCharsets.UTF_8);

        for (String part : List.of("PostgreSQL", "Kafka", "Keycloak")) {
            assertTrue(told.matches("(?s).*  " + part + " \\.+ ready in [0-9.]+ s.*"), told);
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
