package de.videosprechstunde.systemtests;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A doctor's appointments, made by REST as a practice system would. */
public final class Appointments {
    /** Appointments are agreed in local time. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MINUTES = 15;

    private final Rest rest;

    Appointments(Rest rest) {
        this.rest = rest;
    }

    /** An appointment that starts now, so that its code works at once. */
    public Appointment now() {
        return at(ZonedDateTime.now(BERLIN));
    }

    /** @param start at most half an hour ahead, or the code does not work yet */
    public Appointment at(ZonedDateTime start) {
        var made = rest.post(
                "/api/practice/appointments",
                Map.of(
                        "day", start.toLocalDate().toString(),
                        "time", start.format(TIME),
                        "durationMinutes", MINUTES));
        return new Appointment(
                made.at("/appointment/id").asText(),
                made.at("/appointment/room").asText(),
                made.get("dialInCode").asText(),
                made.get("link").asText());
    }

    public void cancel(Appointment appointment) {
        rest.post("/api/practice/appointments/" + appointment.id() + "/cancellation", Map.of());
    }

    /** What the practice hands out, and what the servers call it. */
    public record Appointment(String id, String room, String dialInCode, String link) {}
}
