package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.schedule.WantedTime;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes all appointments of a series, or none. They come without codes: each gets its own when it is near (R6), by the same
 * way as one that was lost.
 */
@ApplicationScoped
class SeriesInvitations {
    private final Planning planning;
    private final AnsweredRequests answered;
    private final Schedule schedule;
    private final AuditTrail audit;
    private final Clock clock;

    SeriesInvitations(Planning planning, AnsweredRequests answered, Schedule schedule, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.planning = planning;
        this.answered = answered;
        this.schedule = schedule;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Invitation> invite(Member member, NewSeries wanted, String key) {
        return answered.once(member, key, wanted, () -> make(member, wanted), first -> schedule.seriesOf(member, first)
                .chain(this::made));
    }

    private Uni<Invitation> make(Member member, NewSeries wanted) {
        Instant now = clock.instant();
        List<PlannedTime.Usable> times = new ArrayList<>();
        for (WantedTime time : wanted.times()) {
            switch (time.plannedAt(now)) {
                case PlannedTime.Usable usable -> times.add(usable);
                case PlannedTime why -> {
                    return Uni.createFrom().item(new Invitation.DayRefused(time.day(), why));
                }
            }
        }
        UUID series = UUID.randomUUID();
        NewAppointment each = wanted.first();
        return planning.allowed(member, each.doctorId(), each.reference(), (doctor, reference) -> Multi.createFrom()
                .iterable(times)
                .onItem()
                .transformToUniAndConcatenate(time -> schedule.add(doctor, time, reference, series)
                        .call(made -> audit.record(member, Act.APPOINTMENT_CREATED, made.id())))
                .collect()
                .asList()
                .chain(this::made));
    }

    private Uni<Invitation> made(List<Appointment> appointments) {
        return Multi.createFrom()
                .iterable(appointments)
                .onItem()
                .transformToUniAndConcatenate(
                        each -> schedule.overlapping(each).map(overlaps -> new Invitation.OfSeries(each, overlaps)))
                .collect()
                .asList()
                .map(all -> all.isEmpty() ? new Invitation.AppointmentUnknown() : new Invitation.SeriesMade(all));
    }
}
