package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import de.videosprechstunde.appointment.web.Problem;

/** Says why no invitation was made, and what to do about it. */
final class Refusals {

    private Refusals() {}

    static Problem of(Invitation invitation) {
        return switch (invitation) {
            case Invitation.Invited invited -> throw new IllegalArgumentException("This is no refusal.");
            case Invitation.TimeRefused(var why) -> of(why);
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

    private static Problem of(PlannedTime why) {
        return switch (why) {
            case PlannedTime.Usable usable -> throw new IllegalArgumentException("This is no refusal.");
            case PlannedTime.LeftOut() ->
                unusable(
                        "time-left-out",
                        "In dieser Nacht wird die Uhr vorgestellt: Die Stunde von 2 bis 3 Uhr gibt es nicht. Bitte wählen Sie"
                                + " eine andere Uhrzeit.");
            case PlannedTime.DurationOutOfRange() ->
                unusable(
                        "duration-out-of-range",
                        "Ein Termin dauert %d bis %d Minuten."
                                .formatted(PlannedTime.SHORTEST_MINUTES, PlannedTime.LONGEST_MINUTES));
            case PlannedTime.AlreadyOver() ->
                unusable("time-in-the-past", "Dieser Termin wäre schon vorbei. Bitte wählen Sie eine spätere Zeit.");
            case PlannedTime.TooFarAhead() ->
                unusable(
                        "time-too-far-ahead",
                        "Termine lassen sich höchstens %d Monate im Voraus ausmachen."
                                .formatted(PlannedTime.MONTHS_AHEAD));
        };
    }

    private static Problem unusable(String code, String detail) {
        return Problem.of(422, code, "Diese Zeit geht nicht", detail);
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
