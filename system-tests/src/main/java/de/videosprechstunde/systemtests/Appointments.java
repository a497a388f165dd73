package de.videosprechstunde.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A doctor's appointments, made by REST as a practice system would. */
public final class Appointments {
    /** Appointments are agreed in local time. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTES = 15;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI origin;
    private final String token;

    /** @param token a doctor's, for the role {@code doctor} */
    public Appointments(String origin, String token) {
        this.origin = URI.create(origin);
        this.token = token;
    }

    /** An appointment that starts now, so that its code works at once. */
    public Appointment now() {
        return at(ZonedDateTime.now(BERLIN));
    }

    /** @param start at most half an hour ahead, or the code does not work yet */
    public Appointment at(ZonedDateTime start) {
        LocalDate day = start.toLocalDate();
        LocalTime time = start.toLocalTime();
        var made = post(
                "/api/practice/appointments",
                Map.of(
                        "day", day.toString(),
                        "time", time.format(DateTimeFormatter.ofPattern("HH:mm")),
                        "durationMinutes", MINUTES));
        return new Appointment(
                made.at("/appointment/id").asText(),
                made.at("/appointment/room").asText(),
                made.get("dialInCode").asText(),
                made.get("link").asText());
    }

    public void cancel(Appointment appointment) {
        post("/api/practice/appointments/" + appointment.id() + "/cancellation", Map.of());
    }

    private JsonNode post(String path, Map<String, ?> body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(origin.resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the practice hands out, and what the servers call it. */
    public record Appointment(String id, String room, String dialInCode, String link) {}
}
