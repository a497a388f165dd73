package de.videosprechstunde.appointment.practice;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
public class Practices implements PanacheRepositoryBase<Practice, UUID> {
    private final AuditTrail audit;

    Practices(AuditTrail audit) {
        this.audit = audit;
    }

    /** The practice, written down if it was never heard of; safe when two requests are the first. */
    @WithTransaction
    public Uni<Practice> heardOf(UUID id) {
        return writtenDown(id).chain(() -> findById(id));
    }

    /**
     * Holds the practice for the rest of the transaction, so that its last place is not given away twice. It is read
     * together with the lock: read before, it would be as it was before others let go of it, and be written back so.
     */
    Uni<Practice> held(UUID id) {
        return writtenDown(id).chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Integer> writtenDown(UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "insert into practice (id) values (?1) on conflict do nothing")
                .setParameter(1, id)
                .executeUpdate());
    }

    @WithTransaction
    Uni<Practice> name(Member by, PracticeName given) {
        return held(by.practice()).call(practice -> {
            if (given.name().equals(practice.name) && given.telephone().equals(practice.telephone)) {
                return Uni.createFrom().voidItem();
            }
            practice.name = given.name();
            practice.telephone = given.telephone();
            return audit.record(by, Act.PRACTICE_NAMED, practice.id());
        });
    }

    /** Keeps the snapshot if it is newer than what is known; runs in the caller's transaction. */
    Uni<Void> take(AllowanceChanged event) {
        return held(event.practiceId())
                .invoke(practice -> practice.take(event.snapshot()))
                .replaceWithVoid();
    }
}
