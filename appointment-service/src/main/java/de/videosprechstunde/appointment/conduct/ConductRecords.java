package de.videosprechstunde.appointment.conduct;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** That both sides agreed to the rules for the conversation; kept with the visit and deleted with it (R3). */
@ApplicationScoped
public class ConductRecords implements PanacheRepositoryBase<ConductRecord, ConductRecord.Key> {
    private final Clock clock;

    ConductRecords(Clock clock) {
        this.clock = clock;
    }

    /** Saying the same again changes nothing, not even the time. */
    @WithTransaction
    public Uni<Void> keep(UUID appointment, Side side, Conduct conduct) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                        insert into conduct_record (appointment_id, side, agreed_at, rules_version, accompanied,
                            everybody_introduced, no_recording, helpers_informed)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (appointment_id, side) do update
                            set agreed_at = excluded.agreed_at, rules_version = excluded.rules_version,
                                accompanied = excluded.accompanied, everybody_introduced = excluded.everybody_introduced,
                                no_recording = excluded.no_recording, helpers_informed = excluded.helpers_informed
                            where (conduct_record.rules_version, conduct_record.accompanied,
                                conduct_record.everybody_introduced, conduct_record.no_recording,
                                conduct_record.helpers_informed)
                            is distinct from (excluded.rules_version, excluded.accompanied,
                                excluded.everybody_introduced, excluded.no_recording, excluded.helpers_informed)""")
                        .setParameter(1, appointment)
                        .setParameter(2, side.name())
                        .setParameter(3, clock.instant())
                        .setParameter(4, conduct.rulesVersion())
                        .setParameter(5, conduct.accompanied())
                        .setParameter(6, conduct.everybodyIntroduced())
                        .setParameter(7, conduct.noRecording())
                        .setParameter(8, conduct.helpersInformed())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Part of the caller's transaction. */
    public Uni<Void> forget(UUID appointment) {
        return delete("id.appointment = ?1", appointment).replaceWithVoid();
    }

    /** By appointment; those without a record are left out. */
    public Uni<Map<UUID, List<KeptConduct>>> of(Collection<UUID> appointments) {
        return list("id.appointment in ?1 order by id.side", appointments).map(all -> all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.id.appointment(), Collectors.mapping(KeptConduct::of, Collectors.toList()))));
    }
}
