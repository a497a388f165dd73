package de.videosprechstunde.appointment.practice;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
public class Doctors implements PanacheRepositoryBase<Doctor, UUID> {
    private final Practices practices;
    private final AuditTrail audit;
    private final Instance<PlaceTaken> alsoEnds;
    private final Clock clock;

    Doctors(Practices practices, AuditTrail audit, @Any Instance<PlaceTaken> alsoEnds, Clock clock) {
        this.alsoEnds = alsoEnds;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The signed-in doctor's own entry, or null if there is none yet. */
    public Uni<Doctor> of(Member member) {
        return find("practice.id = ?1 and subject = ?2", member.practice(), member.subject())
                .firstResult();
    }

    /** Null if the practice has no such doctor: another practice's do not exist for it. */
    public Uni<Doctor> ofPractice(UUID practice, UUID doctor) {
        return find("practice.id = ?1 and id = ?2", practice, doctor).firstResult();
    }

    Uni<List<Doctor>> allOf(UUID practice) {
        return list("practice.id = ?1 order by name, id", practice);
    }

    Uni<Long> countActive(UUID practice) {
        return count("practice.id = ?1 and active", practice);
    }

    @WithTransaction
    Uni<Doctor> register(Member member) {
        return practices
                .heardOf(member.practice())
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery("""
                        insert into doctor (id, practice_id, subject, name, active, used_at)
                        values (?1, ?2, ?3, ?4, false, ?5)
                        on conflict (practice_id, subject) do update
                            set name = excluded.name, used_at = excluded.used_at""")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, member.practice())
                        .setParameter(3, member.subject())
                        .setParameter(4, member.name())
                        .setParameter(5, clock.instant())
                        .executeUpdate())
                .chain(() -> of(member));
    }

    @WithTransaction
    Uni<Activation> activate(Member by, UUID doctorId) {
        UUID practiceId = by.practice();
        return practices.held(practiceId).chain(practice -> ofPractice(practiceId, doctorId)
                .chain(doctor -> {
                    if (doctor == null) {
                        return Uni.createFrom().item(new Activation.DoctorUnknown());
                    }
                    if (doctor.active) {
                        return Uni.createFrom().item(new Activation.Activated());
                    }
                    return countActive(practiceId)
                            .map(active -> practice.activationOn(Berlin.today(clock), active))
                            .call(activation -> activation instanceof Activation.Activated
                                    ? changed(by, doctor, true)
                                    : Uni.createFrom().voidItem());
                }));
    }

    /** False if there is no such doctor; appointments stay. */
    @WithTransaction
    Uni<Boolean> deactivate(Member by, UUID doctorId) {
        return practices.held(by.practice()).chain(practice -> ofPractice(by.practice(), doctorId)
                .call(doctor -> doctor != null && doctor.active
                        ? changed(by, doctor, false)
                        : Uni.createFrom().voidItem())
                .map(Objects::nonNull));
    }

    private Uni<Void> changed(Member by, Doctor doctor, boolean active) {
        doctor.activate(active, clock.instant());
        Uni<Void> ended = Uni.createFrom().voidItem();
        if (!active) {
            for (PlaceTaken each : alsoEnds) {
                ended = ended.chain(() -> each.placeTaken(doctor.id()));
            }
        }
        return ended.chain(() -> audit.record(by, active ? Act.DOCTOR_ACTIVATED : Act.DOCTOR_DEACTIVATED, doctor.id()));
    }
}
