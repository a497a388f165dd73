package de.videosprechstunde.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Access tokens for the demo people, by the password grant that only the local realm allows. */
final class Tokens {
    private Tokens() {}

    /** @return a bearer token, good for five minutes */
    static String fetch(HttpClient http, URI origin, String user) {
        URI endpoint = origin.resolve("/auth/realms/" + Realm.NAME + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=videosprechstunde-cli&scope=openid"
                        + "&password=demo&username=" + user))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode answer = new ObjectMapper().readTree(response.body());
            if (response.statusCode() != 200) {
                throw new CannotStart("No token for " + user + ": "
                        + answer.path("error_description").asText("?"));
            }
            return answer.get("access_token").asText();
        } catch (IOException e) {
            throw new CannotStart("No token for " + user + ": nothing answers at " + origin + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
