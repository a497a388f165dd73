package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.schedule.AccessWindow;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What patients are told who do not get in. */
final class DialInRefusals {
    private static final Problem UNKNOWN = Problem.of(
            404,
            "dial-in-unknown",
            "Unbekannter Einwahlcode",
            "Dieser Code ist nicht bekannt oder nicht mehr gültig. Bitte vergleichen Sie ihn mit Ihrem Schreiben, oder rufen"
                    + " Sie Ihre Praxis an.");
    private static final Problem TOO_MANY = Problem.of(
            429,
            "dial-in-too-many",
            "Zu viele falsche Einwahlcodes",
            "Gerade wurden zu viele falsche Codes eingegeben, vielleicht von jemand anderem. Bitte vergleichen Sie Ihren Code"
                    + " mit Ihrem Schreiben und versuchen Sie es etwas später noch einmal. Wenn Ihr Termin gleich beginnt,"
                    + " rufen Sie Ihre Praxis an.");
    private static final Problem TOO_EARLY = Problem.of(
            409,
            "dial-in-too-early",
            "Noch zu früh",
            "Das Wartezimmer ist noch geschlossen. Bitte kommen Sie kurz vor Ihrem Termin wieder.");
    private static final Problem ENDED = Problem.of(
            410,
            "dial-in-ended",
            "Sprechstunde beendet",
            "Diese Sprechstunde ist beendet. Wenn noch etwas offen ist, rufen Sie bitte Ihre Praxis an.");
    private static final Problem CANCELLED = Problem.of(
            410,
            "dial-in-cancelled",
            "Termin abgesagt",
            "Die Praxis hat diesen Termin abgesagt. Für einen neuen rufen Sie sie bitte an.");
    private static final Problem DOCTOR_INACTIVE = Problem.of(
            409,
            "dial-in-doctor-inactive",
            "Zurzeit keine Videosprechstunde",
            "Ihre Ärztin oder Ihr Arzt hält zurzeit keine Videosprechstunde. Bitte rufen Sie Ihre Praxis an.");

    private DialInRefusals() {}

    static Response of(DialInAnswer.Refused refused) {
        return switch (refused) {
            case DialInAnswer.Unknown() -> UNKNOWN.response();
            case DialInAnswer.TooMany(var wait) -> later(wait);
            case DialInAnswer.TooEarly(var appointment, var window) -> truth(TOO_EARLY, appointment, window);
            case DialInAnswer.Ended(var appointment, var window) -> truth(ENDED, appointment, window);
            case DialInAnswer.Cancelled(var appointment, var window) -> truth(CANCELLED, appointment, window);
            case DialInAnswer.DoctorInactive(var appointment, var window) ->
                truth(DOCTOR_INACTIVE, appointment, window);
        };
    }

    private static Response later(Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return Response.fromResponse(
                        TOO_MANY.with(Map.of("retryAfterSeconds", seconds)).response())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Response truth(Problem problem, Appointment appointment, AccessWindow window) {
        Map<String, Object> known = new HashMap<>(Map.of(
                "practice", PracticeContact.of(appointment.practice()),
                "startsAt", appointment.startsAt(),
                "opensAt", window.opensAt()));
        if (appointment.doctor() != null) {
            known.put("doctor", appointment.doctor().name());
        }
        return problem.with(known).response();
    }
}
