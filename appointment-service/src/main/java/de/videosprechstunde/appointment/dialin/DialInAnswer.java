package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.schedule.AccessWindow;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.AppointmentState;
import java.time.Duration;
import java.time.Instant;

/**
 * What somebody who dials in is told: the holder of a code that was really given out the truth, everybody else one and the
 * same (R11). The truth lasts for as long as the appointment is kept: retention ends both.
 */
sealed interface DialInAnswer {
    sealed interface Refused extends DialInAnswer {}

    /** Tells nothing about the code, not even by the time that it takes. */
    sealed interface Mute extends Refused {}

    record Unknown() implements Mute {}

    /** Too many wrong codes came before: whether there is an appointment is not told now. */
    record TooMany(Duration retryAfter) implements Mute {}

    record TooEarly(Appointment appointment, AccessWindow window) implements Refused {}

    record Ended(Appointment appointment, AccessWindow window) implements Refused {}

    record Cancelled(Appointment appointment, AccessWindow window) implements Refused {}

    /** Whoever would receive the patient gave up the place: they would wait for nobody. */
    record DoctorInactive(Appointment appointment, AccessWindow window) implements Refused {}

    record Open(Appointment appointment, AccessWindow window) implements DialInAnswer {}

    /** @param appointment null if there is none with this code */
    static DialInAnswer of(Appointment appointment, AccessWindow window, Instant now) {
        if (appointment == null) {
            return new Unknown();
        }
        AppointmentState state = appointment.state(window, now);
        return switch (state) {
            case CANCELLED -> new Cancelled(appointment, window);
            case ENDED -> new Ended(appointment, window);
            case PLANNED, WAITING, RUNNING -> beforeItsEnd(appointment, window, now);
        };
    }

    private static DialInAnswer beforeItsEnd(Appointment appointment, AccessWindow window, Instant now) {
        if (!appointment.isReceived()) {
            return new DoctorInactive(appointment, window);
        }
        return window.isNotYetOpen(now) ? new TooEarly(appointment, window) : new Open(appointment, window);
    }
}
