package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.dialin.DialInCodes;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes appointments together with the code that lets the patient in. */
@ApplicationScoped
class Invitations {
    private final Planning planning;
    private final AnsweredRequests answered;
    private final Schedule schedule;
    private final DialInCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            Planning planning,
            AnsweredRequests answered,
            Schedule schedule,
            DialInCodes codes,
            AuditTrail audit,
            Clock clock) {
        this.audit = audit;
        this.planning = planning;
        this.answered = answered;
        this.schedule = schedule;
        this.codes = codes;
        this.clock = clock;
    }

    /** Who repeats a request has not seen the first answer, so nobody has its code: a fresh one replaces it. */
    @WithTransaction
    Uni<Invitation> invite(Member member, NewAppointment wanted, String key) {
        return answered.once(member, key, wanted, () -> make(member, wanted), id -> withFreshCode(member, id));
    }

    @WithTransaction
    Uni<Invitation> reissue(Member member, UUID id) {
        return withFreshCode(member, id);
    }

    private Uni<Invitation> make(Member member, NewAppointment wanted) {
        return switch (wanted.time().plannedAt(clock.instant())) {
            case PlannedTime.Usable time ->
                planning.allowed(member, wanted.doctorId(), wanted.reference(), (doctor, reference) -> schedule.add(
                                doctor, time, reference, null)
                        .chain(appointment -> withCode(member, Act.APPOINTMENT_CREATED, appointment)));
            case PlannedTime why -> Uni.createFrom().item(new Invitation.TimeRefused(why));
        };
    }

    private Uni<Invitation> withFreshCode(Member member, UUID id) {
        return schedule.held(member, id).chain(appointment -> {
            if (appointment == null) {
                return Uni.createFrom().item(new Invitation.AppointmentUnknown());
            }
            return switch (schedule.stateOf(appointment)) {
                case ENDED, CANCELLED -> Uni.createFrom().item(new Invitation.AppointmentOver());
                case PLANNED, WAITING, RUNNING -> withCode(member, Act.CODE_REISSUED, appointment);
            };
        });
    }

    private Uni<Invitation> withCode(Member by, Act act, Appointment appointment) {
        return audit.record(by, act, appointment.id())
                .chain(() -> codes.issue(appointment))
                .chain(code -> schedule.overlapping(appointment)
                        .map(overlaps -> new Invitation.Invited(appointment, code, overlaps)));
    }
}
