package de.videosprechstunde.appointment.practice;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Doctors implements PanacheRepositoryBase<Doctor, UUID> {
    private final Practices practices;
    private final Clock clock;

    Doctors(Practices practices, Clock clock) {
        this.practices = practices;
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
                        insert into doctor (id, practice_id, subject, name, active) values (?1, ?2, ?3, ?4, false)
                        on conflict (practice_id, subject) do update set name = excluded.name""")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, member.practice())
                        .setParameter(3, member.subject())
                        .setParameter(4, member.name())
                        .executeUpdate())
                .chain(() -> of(member));
    }

    @WithTransaction
    Uni<Activation> activate(UUID practiceId, UUID doctorId) {
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
                            .invoke(activation -> doctor.active = activation instanceof Activation.Activated);
                }));
    }

    /** False if there is no such doctor; appointments stay. */
    @WithTransaction
    Uni<Boolean> deactivate(UUID practice, UUID doctorId) {
        return ofPractice(practice, doctorId).map(doctor -> {
            if (doctor != null) {
                doctor.active = false;
            }
            return doctor != null;
        });
    }
}
