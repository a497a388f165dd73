package de.videosprechstunde.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The practice that a newcomer finds: booked and activated by its people, through the same interfaces as any other. */
final class DemoPractice {
    static final String ID = "0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10";

    private static final List<String> DOCTORS = List.of("aerztin", "arzt");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI origin;

    DemoPractice(HttpClient http, URI origin) {
        this.http = http;
        this.origin = origin;
    }

    /** Does what is not done yet: the second time, nothing. */
    void open() {
        book(as("abrechnung"));
        Api administrator = as("verwaltung");
        awaitAllowance(administrator);
        administrator
                .send(
                        "PUT",
                        "/api/practice",
                        Map.of("name", "Gemeinschaftspraxis am Park", "telephone", "+49 30 5550100"))
                .expect(200, 204);
        for (String user : DOCTORS) {
            JsonNode doctor = as(user).send("PUT", "/api/practice/doctors/me", null)
                    .expect(200, 201)
                    .body();
            if (!doctor.path("active").asBoolean()) {
                String path = "/api/practice/doctors/" + doctor.get("id").asText() + "/activation";
                administrator.send("PUT", path, null).expect(204);
            }
        }
    }

    private Api as(String user) {
        return new Api(http, origin, Tokens.fetch(http, origin, user));
    }

    private static void book(Api billing) {
        if (billing.get("/billing/subscriptions/" + ID).expect(200, 404).status() == 404) {
            String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
            billing.send(
                            "POST",
                            "/billing/subscriptions",
                            Map.of("practiceId", ID, "doctorCount", DOCTORS.size(), "from", today))
                    .expect(201);
        }
    }

    /** The booking reaches appointment-service as an event. */
    private static void awaitAllowance(Api administrator) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!allowed(administrator)) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The booking of the demo practice did not reach appointment-service within "
                        + PATIENCE.toSeconds() + " s: see its log.");
            }
            pause();
        }
    }

    private static boolean allowed(Api administrator) {
        JsonNode practice =
                administrator.get("/api/practice/session").expect(200).body().path("practice");
        return practice.path("allowance").asText().equals("active")
                && practice.path("bookedDoctors").asInt() >= DOCTORS.size();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
