package de.videosprechstunde.appointment.fhir;

import de.videosprechstunde.appointment.schedule.AccessWindows;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads appointments for practice systems: of the own practice, and for a doctor the own ones and, as in the practice's own
 * list, the places of open hours that he or she may still claim.
 */
@ApplicationScoped
class FhirAppointments {
    private final Schedule schedule;
    private final AccessWindows windows;
    private final Clock clock;

    FhirAppointments(Schedule schedule, AccessWindows windows, Clock clock) {
        this.schedule = schedule;
        this.windows = windows;
        this.clock = clock;
    }

    record Found(Appointment appointment, FhirStatus status) {}

    /** @param total of all pages */
    record Page(List<Found> found, boolean more, long total) {}

    /** Null if the member must not know of it. */
    @WithSession
    Uni<Found> read(Member member, UUID id) {
        return schedule.seen(member, id).map(appointment -> appointment == null ? null : found(appointment));
    }

    @WithSession
    Uni<Page> search(Member member, FhirSearch search) {
        if (search.statuses() != null && search.statuses().isEmpty()) {
            return Uni.createFrom().item(new Page(List.of(), false, 0));
        }
        Map<String, Object> values = new HashMap<>();
        String which = which(member, search, values);
        return Panache.getSession()
                .chain(session -> total(session, which, values).chain(total -> page(session, which, values, search)
                        .map(list -> new Page(
                                list.stream()
                                        .limit(search.count())
                                        .map(this::found)
                                        .toList(),
                                search.count() > 0 && list.size() > search.count(),
                                total))));
    }

    private static Uni<Long> total(Mutiny.Session session, String which, Map<String, Object> values) {
        var query = session.createQuery(
                "select count(*) from Appointment a left join a.doctor d where " + which, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Up to one more than wanted: it tells whether there is more. */
    private static Uni<List<Appointment>> page(
            Mutiny.Session session, String which, Map<String, Object> values, FhirSearch search) {
        FhirSearch.After after = search.after();
        String behind = after == null ? "" : " and a.startsAt >= :last and (a.startsAt > :last or a.id > :lastId)";
        var query = session.createQuery(
                "select a from Appointment a left join a.doctor d where " + which + behind
                        + " order by a.startsAt, a.id",
                Appointment.class);
        values.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("last", after.startsAt()).setParameter("lastId", after.id());
        }
        return query.setMaxResults(search.count() + 1).getResultList();
    }

    private String which(Member member, FhirSearch search, Map<String, Object> values) {
        StringBuilder which =
                new StringBuilder("a.practiceId = :practice and a.startsAt >= :start and a.startsAt < :end");
        values.put("practice", member.practice());
        values.put("start", search.date().from());
        values.put("end", search.date().until());
        if (!member.plansForEverybody()) {
            which.append(" and (d.subject = :subject or d is null and " + Schedule.DRAWS + ")");
            values.put("subject", member.subject());
        }
        if (search.doctor() != null) {
            which.append(" and d.id = :doctor");
            values.put("doctor", search.doctor());
        }
        if (search.statuses() != null) {
            which.append(search.statuses().stream()
                    .map(status -> status.condition)
                    .collect(Collectors.joining(" or ", " and (", ")")));
            if (search.statuses().stream().anyMatch(status -> status.condition.contains(":closed"))) {
                values.put("closed", clock.instant().minus(windows.closesAfter()));
            }
        }
        return which.toString();
    }

    private Found found(Appointment appointment) {
        return new Found(appointment, FhirStatus.of(appointment, schedule.stateOf(appointment)));
    }
}
