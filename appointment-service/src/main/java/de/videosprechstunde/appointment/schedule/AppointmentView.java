package de.videosprechstunde.appointment.schedule;

import java.time.Instant;
import java.util.UUID;

/** An appointment as the practice's page reads it; times in UTC. */
public record AppointmentView(
        UUID id,
        UUID room,
        DoctorName doctor,
        Instant startsAt,
        Instant endsAt,
        Instant opensAt,
        Instant closesAt,
        AppointmentState state) {
    record DoctorName(UUID id, String name) {}

    public static AppointmentView of(Appointment appointment, Schedule schedule) {
        AccessWindow window = schedule.windowOf(appointment);
        return new AppointmentView(
                appointment.id(),
                appointment.room(),
                new DoctorName(appointment.doctor().id(), appointment.doctor().name()),
                appointment.startsAt(),
                appointment.endsAt(),
                window.opensAt(),
                window.closesAt(),
                schedule.stateOf(appointment));
    }
}
