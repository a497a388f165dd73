package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import de.videosprechstunde.appointment.schedule.PracticeReference;
import de.videosprechstunde.appointment.schedule.TimeRefusals;
import de.videosprechstunde.appointment.web.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Says why no invitation was made, and what to do about it. */
public final class Refusals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Refusals() {}

    public static Problem of(Invitation invitation) {
        return switch (invitation) {
            case Invitation.Invited invited -> throw new IllegalArgumentException("This is no refusal.");
            case Invitation.SeriesMade series -> throw new IllegalArgumentException("This is no refusal.");
            case Invitation.TimeRefused(var why) -> TimeRefusals.of(why);
            case Invitation.NotBooked(var state) -> of(state);
            case Invitation.PracticeUnnamed() ->
                conflict(
                        "practice-unnamed",
                        "Angaben zur Praxis fehlen",
                        "Patientinnen und Patienten lesen, welche Praxis sie anrufen. Bitte lassen Sie die Verwaltung zuerst"
                                + " Name und Telefonnummer der Praxis eintragen.");
            case Invitation.DoctorMissing() -> Problem.malformed("Bitte wählen Sie, zu wem der Termin gehört.");
            case Invitation.DoctorUnknown(), Invitation.AppointmentUnknown() -> Problem.notFound();
            case Invitation.DoctorNotActive() ->
                conflict(
                        "doctor-not-active",
                        "Nicht freigeschaltet",
                        "Für Termine muss die Ärztin oder der Arzt freigeschaltet sein. Bitte fragen Sie die Verwaltung"
                                + " Ihrer Praxis.");
            case Invitation.DayRefused(var day, var why) -> of(day, why);
            case Invitation.KeyRefused() ->
                Problem.malformed(
                        "Ein Idempotency-Key besteht aus 1 bis 64 druckbaren Zeichen, am besten aus einer UUID.");
            case Invitation.KeyUsedOtherwise() ->
                Problem.of(
                        422,
                        "idempotency-key-reused",
                        "Der Schlüssel gehört zu einer anderen Anfrage",
                        "Unter diesem Idempotency-Key wurde schon etwas anderes angelegt. Bitte nehmen Sie für jede Anfrage"
                                + " einen neuen.");
            case Invitation.ReferenceRefused() -> PracticeReference.REFUSED;
            case Invitation.AppointmentOver() ->
                conflict(
                        "appointment-over",
                        "Der Termin ist vorbei oder abgesagt",
                        "Bitte machen Sie einen neuen Termin aus.");
        };
    }

    private static Problem of(AllowanceState state) {
        return switch (state) {
            case OVER ->
                conflict(
                        "booking-over",
                        "Buchung beendet",
                        "Die Buchung Ihrer Praxis ist beendet. Bestehende Termine bleiben; für neue buchen Sie bitte wieder.");
            case NONE, ACTIVE ->
                conflict(
                        "no-booking",
                        "Nicht gebucht",
                        "Ihre Praxis hat die Videosprechstunde noch nicht gebucht. Bitte buchen Sie sie zuerst.");
        };
    }

    private static Problem of(LocalDate day, PlannedTime why) {
        Problem problem = TimeRefusals.of(why);
        String detail = "Kein Termin der Serie wurde angelegt. Am " + DAY.format(day) + ": " + problem.detail();
        return new Problem(problem.type(), problem.title(), problem.status(), detail, Map.of("day", day.toString()));
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
