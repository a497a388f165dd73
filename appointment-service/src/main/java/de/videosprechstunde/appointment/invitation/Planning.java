package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Doctors;
import de.videosprechstunde.appointment.schedule.PracticeReference;
import de.videosprechstunde.appointment.signin.Member;
import de.videosprechstunde.appointment.signin.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** For whom somebody may plan, and whether the practice may have new appointments at all. */
@ApplicationScoped
class Planning {
    private final Doctors doctors;
    private final Clock clock;

    Planning(Doctors doctors, Clock clock) {
        this.doctors = doctors;
        this.clock = clock;
    }

    /** Goes on with the doctor and the reference, or answers why not. */
    Uni<Invitation> allowed(
            Member member,
            UUID doctorId,
            String reference,
            BiFunction<Doctor, PracticeReference, Uni<Invitation>> goOn) {
        if (reference != null && !PracticeReference.isUsable(reference)) {
            return Uni.createFrom().item(new Invitation.ReferenceRefused());
        }
        if (doctorId == null && !member.is(Role.DOCTOR)) {
            return Uni.createFrom().item(new Invitation.DoctorMissing());
        }
        return (doctorId == null ? doctors.of(member) : doctors.ofPractice(member.practice(), doctorId))
                .chain(doctor -> refusal(member, doctorId, doctor)
                        .map(refused -> Uni.createFrom().item(refused))
                        .orElseGet(
                                () -> goOn.apply(doctor, reference == null ? null : new PracticeReference(reference))));
    }

    /** A doctor who plans for nobody else does not learn of colleagues either: they are unknown. */
    private Optional<Invitation> refusal(Member member, UUID doctorId, Doctor doctor) {
        if (doctor == null) {
            return Optional.of(doctorId == null ? new Invitation.DoctorNotActive() : new Invitation.DoctorUnknown());
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
