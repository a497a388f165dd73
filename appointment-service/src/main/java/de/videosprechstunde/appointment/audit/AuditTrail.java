package de.videosprechstunde.appointment.audit;

import de.videosprechstunde.appointment.signin.Member;
import de.videosprechstunde.appointment.signin.Role;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who changed what in a practice. Names are looked up when somebody reads, and kept nowhere beside the entry. */
@ApplicationScoped
public class AuditTrail implements PanacheRepositoryBase<AuditEntry, Long> {
    private final Clock clock;

    AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /** Part of the caller's transaction: what was not done is not written down, and nothing is done unwritten. */
    public Uni<Void> record(Member by, Act act, UUID target) {
        AuditEntry entry = new AuditEntry();
        entry.practiceId = by.practice();
        entry.doneAt = clock.instant();
        entry.role = strongest(by).inTokens();
        entry.subject = by.subject();
        entry.act = act.written();
        entry.target = target;
        return Panache.getSession().chain(session -> session.persist(entry));
    }

    /** The newest first; the first one older than {@code before}, which is the last entry's number of the page in front. */
    Uni<List<AuditEntryView>> ofPractice(UUID practice, long before, int count) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select e, d.name from AuditEntry e left join Doctor d"
                                        + " on d.practice.id = e.practiceId and d.subject = e.subject"
                                        + " where e.practiceId = ?1 and e.id < ?2 order by e.id desc",
                                Object[].class)
                        .setParameter(1, practice)
                        .setParameter(2, before)
                        .setMaxResults(count)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> AuditEntryView.of((AuditEntry) row[0], (String) row[1]))
                        .toList());
    }

    private static Role strongest(Member by) {
        return Stream.of(Role.PRACTICE_ADMIN, Role.DOCTOR, Role.STAFF)
                .filter(by::is)
                .findFirst()
                .orElseThrow();
    }
}
