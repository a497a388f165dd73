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
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The services' REST interfaces as one of the demo people uses them. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI origin;
    private final String token;

    Api(HttpClient http, URI origin, String token) {
        this.http = http;
        this.origin = origin;
        this.token = token;
    }

    /** @param status of the answer; {@code body} is missing where the answer had none */
    record Answer(int status, JsonNode body) {
        /** The answer, if its status is one of these; otherwise the start-up ends with what it said. */
        Answer expect(Integer... statuses) {
            if (!List.of(statuses).contains(status)) {
                throw new CannotStart("The demo practice could not be set up: " + status + " "
                        + body.path("detail").asText(body.toString()));
            }
            return this;
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer send(String method, String path, Map<String, ?> body) {
        try {
            var publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, publisher)
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new CannotStart("The demo practice could not be set up: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
