package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.web.IfMatch;
import de.videosprechstunde.appointment.web.Problem;
import jakarta.ws.rs.core.Response;

/** Says why an appointment was not changed, and what to do about it. */
final class ChangeRefusals {
    private ChangeRefusals() {}

    static Response of(Change change) {
        return switch (change) {
            case Change.Done done -> throw new IllegalArgumentException("This is no refusal.");
            case Change.Unknown() -> Problem.notFound().response();
            case Change.PreconditionMissing() -> Problem.preconditionRequired().response();
            case Change.ChangedMeanwhile(var version) ->
                Response.fromResponse(Problem.changedMeanwhile().response())
                        .tag(IfMatch.tag(version))
                        .build();
            case Change.AlreadyCancelled() ->
                conflict(
                        "appointment-cancelled",
                        "Der Termin ist abgesagt",
                        "Ein abgesagter Termin lässt sich nicht verschieben. Bitte machen Sie einen neuen aus.");
            case Change.AlreadyRunning() ->
                conflict(
                        "appointment-running",
                        "Die Sprechstunde läuft",
                        "Bitte beenden Sie die Sprechstunde im Gespräch, statt den Termin abzusagen oder zu verschieben.");
            case Change.AlreadyEnded() ->
                conflict(
                        "appointment-ended",
                        "Der Termin ist vorbei",
                        "Ein vergangener Termin lässt sich nicht mehr absagen oder verschieben.");
            case Change.TimeRefused(var why) -> TimeRefusals.of(why).response();
        };
    }

    private static Response conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail).response();
    }
}
