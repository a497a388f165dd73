package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.dialin.DialInCode;
import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What became of making an appointment, or of giving one a new code. */
public sealed interface Invitation {
    /** @param code shown once: only its hash is kept */
    record Invited(Appointment appointment, DialInCode code, List<UUID> overlaps) implements Invitation {}

    record SeriesMade(List<OfSeries> appointments) implements Invitation {}

    record OfSeries(Appointment appointment, List<UUID> overlaps) {}

    record TimeRefused(PlannedTime why) implements Invitation {}

    /** One of the days of a series, so that there is none at all. */
    record DayRefused(LocalDate day, PlannedTime why) implements Invitation {}

    /** Not 1 to 64 printable characters. */
    record KeyRefused() implements Invitation {}

    /** The key came with another request before. */
    record KeyUsedOtherwise() implements Invitation {}

    /** More than digits and hyphens. */
    record ReferenceRefused() implements Invitation {}

    /** @param state none or over */
    record NotBooked(AllowanceState state) implements Invitation {}

    /** Patients could not be told whom they call and whom to ring up. */
    record PracticeUnnamed() implements Invitation {}

    /** Who plans for everybody says for whom. */
    record DoctorMissing() implements Invitation {}

    record DoctorUnknown() implements Invitation {}

    record DoctorNotActive() implements Invitation {}

    record AppointmentUnknown() implements Invitation {}

    /** Ended or cancelled: a new code would let nobody in. */
    record AppointmentOver() implements Invitation {}

    /** The first appointment that was made; null if none was. */
    default UUID first() {
        return switch (this) {
            case Invited(var appointment, var code, var overlaps) -> appointment.id();
            case SeriesMade(var all) -> all.getFirst().appointment().id();
            default -> null;
        };
    }
}
