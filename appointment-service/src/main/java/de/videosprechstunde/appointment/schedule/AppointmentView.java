package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.conduct.KeptConduct;
import java.time.Instant;
import java.util.List;
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
        AppointmentState state,
        List<KeptConduct> conduct) {
    record DoctorName(UUID id, String name) {}

    /** A new one, to whose rules nobody can have agreed yet. */
    public static AppointmentView of(Appointment appointment, Schedule schedule) {
        return of(appointment, schedule, List.of());
    }

    static AppointmentView of(Appointment appointment, Schedule schedule, List<KeptConduct> conduct) {
        AccessWindow window = schedule.windowOf(appointment);
        return new AppointmentView(
                appointment.id(),
                appointment.room(),
                new DoctorName(appointment.doctor().id(), appointment.doctor().name()),
                appointment.startsAt(),
                appointment.endsAt(),
                window.opensAt(),
                window.closesAt(),
                schedule.stateOf(appointment),
                conduct);
    }
}
