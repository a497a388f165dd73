package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmTest {
    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper().readTree(Realm.forImport(URI.create("http://localhost:8081"), "made-at-start"));
    }

    @Test
    void hasTheFourRolesAndNoOther() {
        Set<String> roles = new HashSet<>();
        realm.at("/roles/realm").forEach(role -> roles.add(role.get("name").asText()));

        assertEquals(Set.of("doctor", "staff", "practice-admin", "billing"), roles);
    }

    @Test
    void eachDemoPersonHasOneRole() {
        Map<String, String> roles = new TreeMap<>();
        realm.get("users").forEach(user -> {
            assertEquals(1, user.get("realmRoles").size());
            roles.put(user.get("username").asText(), user.at("/realmRoles/0").asText());
        });

        assertEquals(
                Map.of(
                        "aerztin", "doctor",
                        "arzt", "doctor",
                        "empfang", "staff",
                        "verwaltung", "practice-admin",
                        "abrechnung", "billing"),
                roles);
    }

    @Test
    void allButBillingBelongToTheDemoPractice() {
        assertEquals(
                DemoPractice.ID, realm.at("/groups/0/attributes/practice/0").asText());
        realm.get("users")
                .forEach(user -> assertEquals(
                        !user.get("username").asText().equals("abrechnung"),
                        user.has("groups"),
                        user.get("username").asText()));
    }

    @Test
    void webClientComesBackToTheOriginOnly() {
        JsonNode web = client("videosprechstunde-web");

        assertEquals("[\"http://localhost:8081/*\"]", web.get("redirectUris").toString());
        assertEquals(
                "http://localhost:8081/*",
                web.at("/attributes/post.logout.redirect.uris").asText());
        assertEquals("made-at-start", web.get("secret").asText());
        assertFalse(web.get("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void noSecretIsWrittenDown() {
        assertFalse(client("videosprechstunde-cli").has("secret"));
        assertFalse(Realm.forImport(URI.create("http://localhost"), "another").contains("made-at-start"));
    }

    @Test
    void idTokenCarriesPracticeAndRolesToo() {
        for (String id : Set.of("videosprechstunde-web", "videosprechstunde-cli")) {
            Set<String> inIdToken = new HashSet<>();
            client(id).get("protocolMappers").forEach(mapper -> {
                if (mapper.at("/config/id.token.claim").asText().equals("true")) {
                    inIdToken.add(mapper.at("/config/claim.name").asText());
                }
            });
            assertTrue(inIdToken.containsAll(Set.of("practice", "realm_access.roles")), id + " has " + inIdToken);
        }
    }

    private JsonNode client(String id) {
        for (JsonNode client : realm.get("clients")) {
            if (client.get("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("No client " + id);
    }
}
