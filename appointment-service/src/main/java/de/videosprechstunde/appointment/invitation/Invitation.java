package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.dialin.DialInCode;
import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import java.util.List;
import java.util.UUID;

/** What became of making an appointment, or of giving one a new code. */
public sealed interface Invitation {
    /** @param code shown once: only its hash is kept */
    record Invited(Appointment appointment, DialInCode code, List<UUID> overlaps) implements Invitation {}

    record TimeRefused(PlannedTime why) implements Invitation {}

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
}
