package de.videosprechstunde.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** Keycloak's realm for one machine: roles, clients, the demo practice's people (fixed ids, password {@code demo}). */
final class Realm {
    static final String NAME = "videosprechstunde";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /**
     * The realm as Keycloak imports it.
     *
     * @param origin where browsers are sent back to after signing in and out; nowhere else
     */
    static String forImport(URI origin, String webClientSecret) {
        ObjectNode realm = (ObjectNode) resource("realm.json");
        for (JsonNode client : realm.get("clients")) {
            ObjectNode fields = (ObjectNode) client;
            fields.set("protocolMappers", resource("realm-mappers.json"));
            if (client.get("clientId").asText().equals("videosprechstunde-web")) {
                comeBackTo(origin, fields);
                fields.put("secret", webClientSecret);
            }
        }
        realm.putObject("components")
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .addObject()
                .put("providerId", "declarative-user-profile")
                .putObject("config")
                .putArray("kc.user.profile.config")
                .add(resource("realm-user-profile.json").toString());
        return realm.toPrettyString();
    }

    private static void comeBackTo(URI origin, ObjectNode client) {
        client.put("rootUrl", origin.toString());
        client.putArray("redirectUris").add(origin + "/*");
        client.putArray("webOrigins").add(origin.toString());
        client.putObject("attributes").put("post.logout.redirect.uris", origin + "/*");
    }

    private static JsonNode resource(String name) {
        try (InputStream in = Realm.class.getResourceAsStream("/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
