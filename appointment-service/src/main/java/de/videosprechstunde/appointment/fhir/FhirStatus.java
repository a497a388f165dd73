package de.videosprechstunde.appointment.fhir;

import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.AppointmentState;
import de.videosprechstunde.appointment.schedule.Visit;
import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;

/**
 * The states that an appointment has here, as FHIR R4 calls them (value set appointmentstatus), and how the database finds them:
 * {@code :closed} is the moment at which those windows close now whose appointments ended then.
 */
enum FhirStatus {
    BOOKED(AppointmentStatus.BOOKED, Where.OPEN + " and a.visit.startedAt is null and not " + Where.WAITING),
    ARRIVED(AppointmentStatus.ARRIVED, Where.OPEN + " and a.visit.startedAt is null and " + Where.WAITING),
    CHECKED_IN(AppointmentStatus.CHECKEDIN, Where.OPEN + " and a.visit.startedAt is not null"),
    FULFILLED(AppointmentStatus.FULFILLED, Where.OVER + " and " + Where.HELD),
    NO_SHOW(AppointmentStatus.NOSHOW, Where.OVER + " and not " + Where.HELD),
    CANCELLED(AppointmentStatus.CANCELLED, "a.cancelledAt is not null");

    private static final class Where {
        static final String OPEN = "a.cancelledAt is null and a.visit.endedAt is null and a.endsAt > :closed";
        static final String OVER = "a.cancelledAt is null and (a.visit.endedAt is not null or a.endsAt <= :closed)";
        static final String WAITING = "(a.visit.arrivedAt is not null and a.visit.leftAt is null)";
        static final String HELD = "(a.visit.startedAt is not null or a.visit.endedAt is not null)";
    }

    final AppointmentStatus inFhir;
    final String condition;

    FhirStatus(AppointmentStatus inFhir, String condition) {
        this.inFhir = inFhir;
        this.condition = "(" + condition + ")";
    }

    static FhirStatus of(Appointment appointment, AppointmentState state) {
        return switch (state) {
            case PLANNED -> BOOKED;
            case WAITING -> ARRIVED;
            case RUNNING -> CHECKED_IN;
            case CANCELLED -> CANCELLED;
            case ENDED -> wasHeld(appointment.visit()) ? FULFILLED : NO_SHOW;
        };
    }

    /** Empty: a status that no appointment of ours ever has. */
    static Optional<FhirStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.inFhir.toCode().equals(code))
                .findFirst();
    }

    private static boolean wasHeld(Visit visit) {
        return visit.startedAt() != null || visit.endedAt() != null;
    }
}
