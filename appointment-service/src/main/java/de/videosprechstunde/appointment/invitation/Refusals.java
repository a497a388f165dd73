package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.schedule.TimeRefusals;
import de.videosprechstunde.appointment.web.Problem;

/** Says why no invitation was made, and what to do about it. */
public final class Refusals {

    private Refusals() {}

    public static Problem of(Invitation invitation) {
        return switch (invitation) {
            case Invitation.Invited invited -> throw new IllegalArgumentException("This is no refusal.");
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
            case Invitation.ReferenceRefused() ->
                Problem.of(
                        422,
                        "reference-refused",
                        "Diese Vorgangsnummer geht nicht",
                        "Eine Vorgangsnummer besteht aus 1 bis 20 Ziffern und Bindestrichen, und sonst nichts: So kann niemand"
                                + " damit einen Namen aufschreiben.");
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

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
