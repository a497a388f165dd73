package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.outbox.Outbox;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Doctors;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.AppointmentState;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.schedule.VisitPlaced;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Who of an open hour is whose patient. Every change holds the row of the visit: of two doctors who claim at once the
 * second one reads what the first has done. signaling-service hears of each change in order.
 */
@ApplicationScoped
class Queue {
    /** An active doctor who draws from the hour {@code ?1}. */
    private static final String DRAWING =
            "active and id in (select d.id from OpenConsultationHour h join h.doctors d where h.id = ?1)";

    private final Schedule schedule;
    private final Doctors doctors;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Queue(Schedule schedule, Doctors doctors, Outbox outbox, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.schedule = schedule;
        this.doctors = doctors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Claim> claim(Member member, UUID id) {
        return schedule.heldOfPractice(member, id)
                .chain(visit -> visit == null || visit.hourId() == null
                        ? answer(new Claim.Unknown())
                        : drawing(member, visit).chain(doctor -> claim(member, visit, doctor)));
    }

    private Uni<Claim> claim(Member member, Appointment visit, Doctor doctor) {
        if (doctor == null) {
            return answer(new Claim.Unknown());
        }
        if (isOver(visit)) {
            return answer(new Claim.Over());
        }
        if (visit.doctor() != null) {
            return visit.doctor().id().equals(doctor.id()) ? told(visit) : answer(new Claim.Taken());
        }
        visit.claim(doctor);
        return placed(visit, member, Act.VISIT_CLAIMED);
    }

    /**
     * By the doctor who claimed, or by whoever plans for everybody: a doctor may be gone without a word. The patient keeps
     * the place that the time of arrival gives.
     */
    @WithTransaction
    Uni<Claim> giveBack(Member member, UUID id) {
        return schedule.held(member, id).chain(visit -> {
            if (visit == null || visit.hourId() == null) {
                return answer(new Claim.Unknown());
            }
            return switch (schedule.stateOf(visit)) {
                case CANCELLED, ENDED -> answer(new Claim.Over());
                case RUNNING -> answer(new Claim.Running());
                case PLANNED, WAITING -> {
                    if (visit.doctor() == null) {
                        yield told(visit);
                    }
                    visit.giveBack();
                    yield placed(visit, member, Act.VISIT_GIVEN_BACK);
                }
            };
        });
    }

    /** By the doctor who claimed, to another one who draws from the hour: before or in the consultation. */
    @WithTransaction
    Uni<Claim> offer(Member member, UUID id, UUID colleague) {
        return schedule.heldOfPractice(member, id).chain(visit -> {
            if (visit == null || visit.hourId() == null || !visit.isOf(member)) {
                return answer(new Claim.Unknown());
            }
            if (isOver(visit)) {
                return answer(new Claim.Over());
            }
            return doctors.find(DRAWING + " and id = ?2", visit.hourId(), colleague)
                    .firstResult()
                    .chain(doctor -> doctor == null || doctor.isThe(member)
                            ? answer(new Claim.Unknown())
                            : offered(visit, doctor, member));
        });
    }

    private Uni<Claim> offered(Appointment visit, Doctor colleague, Member by) {
        visit.offerTo(colleague);
        return audit.record(by, Act.VISIT_OFFERED, visit.id()).replaceWith(new Claim.Done());
    }

    /** By whoever sees the visit: staff hear on the telephone who cannot wait. */
    @WithTransaction
    Uni<Claim> moveUp(Member member, UUID id, boolean urgent) {
        return schedule.held(member, id).chain(visit -> {
            if (visit == null || visit.hourId() == null) {
                return answer(new Claim.Unknown());
            }
            if (isOver(visit)) {
                return answer(new Claim.Over());
            }
            if (visit.isUrgent() == urgent) {
                return told(visit);
            }
            visit.moveUp(urgent ? clock.instant() : null);
            return placed(visit, member, urgent ? Act.VISIT_MOVED_UP : Act.VISIT_BACK_IN_ORDER);
        });
    }

    /** Null unless the member is an active doctor who draws from this visit's hour. */
    private Uni<Doctor> drawing(Member member, Appointment visit) {
        return doctors.find(
                        DRAWING + " and practice.id = ?2 and subject = ?3",
                        visit.hourId(),
                        member.practice(),
                        member.subject())
                .firstResult();
    }

    private boolean isOver(Appointment visit) {
        AppointmentState state = schedule.stateOf(visit);
        return state == AppointmentState.CANCELLED || state == AppointmentState.ENDED;
    }

    private Uni<Claim> placed(Appointment visit, Member by, Act act) {
        return audit.record(by, act, visit.id()).chain(() -> told(visit));
    }

    /** Also of what is so already: whoever asks for it again sees that the waiting room has not heard of it. */
    private Uni<Claim> told(Appointment visit) {
        return outbox.add(visit.room(), VisitPlaced.of(visit, clock.instant())).replaceWith(new Claim.Done());
    }

    private static Uni<Claim> answer(Claim claim) {
        return Uni.createFrom().item(claim);
    }
}
