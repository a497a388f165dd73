package de.videosprechstunde.appointment.retention;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The proof of forgetting for a practice: counts of its own rows by day, and how old what is left is. */
@Path("/api/practice/deletions")
@RolesAllowed(Role.PRACTICE_ADMIN_NAME)
class DeletionReport {
    private static final String COUNTS =
            "select day, store, row_count from deletion_count where practice_id = $1 order by day desc, store";

    private static final String OLDEST = """
            select 'appointment' as store, min(%s) as since from appointment a where a.practice_id = $1
            union all
            select 'audit_entry', min(done_at) from audit_entry where practice_id = $1""".formatted(Stores.APPOINTMENT_OVER);

    private final Members members;
    private final Pool pool;
    private final Limits limits;
    private final Clock clock;

    DeletionReport(Members members, Pool pool, Limits limits, Clock clock) {
        this.members = members;
        this.pool = pool;
        this.limits = limits;
        this.clock = clock;
    }

    record Day(LocalDate day, Map<String, Long> deleted) {}

    /** @param days how many Berlin days ago the oldest was over; none of what is still to come has an age */
    record Oldest(String store, long days, LocalDate deletedBy) {}

    record Report(List<Day> days, List<Oldest> oldest) {}

    @GET
    @Operation(
            summary = "How much was deleted on which day, and how old the oldest is that remains",
            description = "Of the own practice; of the last 30 days, those on which something was deleted.")
    public Uni<Report> report() {
        UUID practice = members.current().practice();
        return pool.preparedQuery(COUNTS).execute(Tuple.of(practice)).chain(counts -> pool.preparedQuery(OLDEST)
                .execute(Tuple.of(practice))
                .map(oldest -> new Report(days(counts), oldest(oldest))));
    }

    private static List<Day> days(RowSet<Row> counts) {
        Map<LocalDate, Map<String, Long>> days = new LinkedHashMap<>();
        counts.forEach(row -> days.computeIfAbsent(row.getLocalDate("day"), day -> new LinkedHashMap<>())
                .put(row.getString("store"), row.getLong("row_count")));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private List<Oldest> oldest(RowSet<Row> rows) {
        LocalDate today = Berlin.today(clock);
        List<Oldest> oldest = new ArrayList<>();
        for (Row row : rows) {
            if (row.getOffsetDateTime("since") != null) {
                var since = row.getOffsetDateTime("since").toInstant();
                String store = row.getString("store");
                long days = Math.max(0, ChronoUnit.DAYS.between(Berlin.dayOf(since), today));
                oldest.add(new Oldest(store, days, limits.deleteBy(Knowledge.STORES.get(store), since)));
            }
        }
        return oldest;
    }
}
