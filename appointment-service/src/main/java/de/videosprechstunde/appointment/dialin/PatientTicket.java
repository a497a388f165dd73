package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.ticket.JoinTicket;

/** What the holder of a code may enter: the room of the one visit, with its doctor or in the queue of its hour. */
final class PatientTicket {
    private PatientTicket() {}

    static JoinTicket of(Appointment appointment) {
        var doctor = appointment.doctor() == null ? null : appointment.doctor().id();
        if (appointment.hourId() == null) {
            return JoinTicket.forPatient(appointment.practiceId(), doctor, appointment.room());
        }
        return JoinTicket.forPatientOfHour(
                appointment.practiceId(),
                appointment.hourId(),
                doctor,
                appointment.room(),
                appointment.visit().isWaiting() ? appointment.visit().arrivedAt() : null,
                appointment.isUrgent());
    }
}
