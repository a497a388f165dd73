package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.conduct.ConductRecords;
import de.videosprechstunde.appointment.conduct.KeptConduct;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows appointments with what others know of them: the clock, and who agreed to the rules. */
@ApplicationScoped
public class AppointmentViews {
    private final Schedule schedule;
    private final ConductRecords conduct;

    AppointmentViews(Schedule schedule, ConductRecords conduct) {
        this.schedule = schedule;
        this.conduct = conduct;
    }

    /** A new one, to whose rules nobody can have agreed yet. */
    public AppointmentView ofNew(Appointment appointment, boolean codeIssued) {
        return view(appointment, codeIssued, List.of());
    }

    Uni<AppointmentView> of(Appointment appointment) {
        return of(List.of(appointment)).map(List::getFirst);
    }

    Uni<List<AppointmentView>> of(List<Appointment> appointments) {
        return conduct.of(appointments.stream().map(Appointment::id).toList()).map(kept -> appointments.stream()
                .map(each -> view(each, each.codeIssued, kept.getOrDefault(each.id(), List.of())))
                .toList());
    }

    private AppointmentView view(Appointment appointment, boolean codeIssued, List<KeptConduct> kept) {
        AccessWindow window = schedule.windowOf(appointment);
        return new AppointmentView(
                appointment.id(),
                appointment.room(),
                AppointmentView.DoctorName.of(appointment.doctor()),
                appointment.hourId(),
                appointment.isUrgent(),
                appointment.startsAt(),
                appointment.endsAt(),
                window.opensAt(),
                window.closesAt(),
                schedule.stateOf(appointment),
                appointment.sequence,
                appointment.reference == null ? null : appointment.reference.value(),
                appointment.series,
                codeIssued,
                "\"" + appointment.version + "\"",
                kept);
    }
}
