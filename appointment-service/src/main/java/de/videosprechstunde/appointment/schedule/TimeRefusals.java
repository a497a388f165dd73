package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.web.Problem;

/** Says why nothing can be planned for a time. */
public final class TimeRefusals {
    public static final Problem NOT_UNDERSTOOD =
            Problem.malformed("Bitte geben Sie Tag (2026-11-24), Uhrzeit (10:00) und Dauer in Minuten an.");

    private TimeRefusals() {}

    public static Problem of(PlannedTime why) {
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
}
