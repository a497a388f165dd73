package de.videosprechstunde.appointment.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Everything that the database holds about one appointment. Hashes are named and not shown: they are of no use to anybody who
 * may ask, and of some to those who may not.
 */
@Singleton
class Knowledge {
    /** Which limit each store's row has, by the moment that the query gives. */
    static final Map<String, Limit> STORES = Map.of(
            "appointment", Limit.PERIOD,
            "dial_in_code", Limit.PERIOD,
            "conduct_record", Limit.PERIOD,
            "answered_request", Limit.REPEATED_REQUEST,
            "outbox", Limit.OUTBOX,
            "audit_entry", Limit.AUDIT);

    private static final String EVERYTHING = """
            with a as (
                select *, %s as over from appointment a where id = $1 and practice_id = $2)
            select 1 as place, 'appointment' as store, to_jsonb(a) - 'over' as kept, over as since from a
            union all
            select 2, 'dial_in_code', jsonb_build_object('code_hash', '(HMAC-SHA256)'), over
                from dial_in_code t join a on a.id = t.appointment_id
            union all
            select 3, 'conduct_record', to_jsonb(t), over from conduct_record t join a on a.id = t.appointment_id
            union all
            select 4, 'answered_request', jsonb_build_object(
                    'key_hash', '(HMAC-SHA256)', 'body_hash', '(HMAC-SHA256)', 'answered_at', t.answered_at), t.answered_at
                from answered_request t join a on a.id = t.appointment_id
            union all
            select 5, 'outbox', to_jsonb(t), t.created_at from outbox t join a on a.room::text = t.message_key
            union all
            select 6, 'audit_entry', to_jsonb(t), t.done_at from audit_entry t join a on a.id = t.target
            order by place, since""".formatted(Stores.APPOINTMENT_OVER);

    private final Pool pool;
    private final Limits limits;

    /** @param deletedBy the Berlin day in whose first hour it is gone at the latest, as things stand now */
    record Kept(String store, Map<String, Object> columns, LocalDate deletedBy) {}

    Knowledge(Pool pool, Limits limits) {
        this.pool = pool;
        this.limits = limits;
    }

    /** Empty: the practice has no such appointment, or it is forgotten. */
    Uni<List<Kept>> of(UUID practice, UUID appointment) {
        return pool.preparedQuery(EVERYTHING)
                .execute(Tuple.of(appointment, practice))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::kept)
                        .toList());
    }

    private Kept kept(Row row) {
        String store = row.getString("store");
        JsonObject columns = (JsonObject) row.getJson("kept");
        return new Kept(
                store,
                columns.getMap(),
                limits.deleteBy(
                        STORES.get(store), row.getOffsetDateTime("since").toInstant()));
    }
}
