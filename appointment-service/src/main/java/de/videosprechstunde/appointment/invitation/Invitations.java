package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.dialin.DialInCodes;
import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Doctors;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.signin.Member;
import de.videosprechstunde.appointment.signin.Role;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes appointments together with the code that lets the patient in. */
@ApplicationScoped
class Invitations {
    private final Doctors doctors;
    private final Schedule schedule;
    private final DialInCodes codes;
    private final Clock clock;

    Invitations(Doctors doctors, Schedule schedule, DialInCodes codes, Clock clock) {
        this.doctors = doctors;
        this.schedule = schedule;
        this.codes = codes;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Invitation> invite(Member member, NewAppointment wanted) {
        PlannedTime time = PlannedTime.of(wanted.day(), wanted.time(), wanted.durationMinutes(), clock.instant());
        if (!(time instanceof PlannedTime.Usable usable)) {
            return Uni.createFrom().item(new Invitation.TimeRefused(time));
        }
        if (wanted.doctorId() == null && !member.is(Role.DOCTOR)) {
            return Uni.createFrom().item(new Invitation.DoctorMissing());
        }
        return doctorFor(member, wanted).chain(doctor -> refusal(member, wanted, doctor)
                .map(refused -> Uni.createFrom().item(refused))
                .orElseGet(() -> schedule.add(doctor, usable).chain(appointment -> codes.issue(appointment)
                        .map(code -> new Invitation.Invited(appointment, code)))));
    }

    @WithTransaction
    Uni<Invitation> reissue(Member member, UUID id) {
        return schedule.held(member, id).chain(appointment -> {
            if (appointment == null) {
                return Uni.createFrom().item(new Invitation.AppointmentUnknown());
            }
            return switch (schedule.stateOf(appointment)) {
                case ENDED, CANCELLED -> Uni.createFrom().item(new Invitation.AppointmentOver());
                case PLANNED, WAITING, RUNNING ->
                    codes.issue(appointment).map(code -> new Invitation.Invited(appointment, code));
            };
        });
    }

    private Uni<Doctor> doctorFor(Member member, NewAppointment wanted) {
        return wanted.doctorId() == null
                ? doctors.of(member)
                : doctors.ofPractice(member.practice(), wanted.doctorId());
    }

    /** A doctor who plans for nobody else does not learn of colleagues either: they are unknown. */
    private Optional<Invitation> refusal(Member member, NewAppointment wanted, Doctor doctor) {
        if (doctor == null) {
            return Optional.of(
                    wanted.doctorId() == null ? new Invitation.DoctorNotActive() : new Invitation.DoctorUnknown());
        }
        if (!member.plansForEverybody() && !doctor.isThe(member)) {
            return Optional.of(new Invitation.DoctorUnknown());
        }
        AllowanceState allowance = doctor.practice().allowanceOn(Berlin.today(clock));
        if (allowance != AllowanceState.ACTIVE) {
            return Optional.of(new Invitation.NotBooked(allowance));
        }
        if (!doctor.isActive()) {
            return Optional.of(new Invitation.DoctorNotActive());
        }
        return doctor.practice().canBeShownToPatients()
                ? Optional.empty()
                : Optional.of(new Invitation.PracticeUnnamed());
    }
}
