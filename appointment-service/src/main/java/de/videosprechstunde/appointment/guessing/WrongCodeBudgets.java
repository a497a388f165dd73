package de.videosprechstunde.appointment.guessing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The rows that all replicas share. Spending is one statement, so that no two of them spend the same code and none holds a
 * lock while it thinks.
 */
class WrongCodeBudgets {
    private static final String FULL_AT = "select full_at from wrong_code_budget where begins_at = $1 and caller = $2";
    private static final String SPEND = """
            insert into wrong_code_budget as kept (begins_at, caller, full_at)
            values ($1, $2, $3::timestamptz + make_interval(secs => $4))
            on conflict (begins_at, caller) do update
                set full_at = make_interval(secs => $4)
                    + case when kept.full_at > $6 then $3 else greatest(kept.full_at, $3) end
                where kept.full_at <= $5 or kept.full_at > $6""";

    private static final double NANOS = 1e9;

    private final Pool pool;

    WrongCodeBudgets(Pool pool) {
        this.pool = pool;
    }

    /** Until the next wrong code is allowed; zero if it is now. */
    Uni<Duration> wait(Budget budget, Instant period, byte[] caller, Instant now) {
        return pool.preparedQuery(FULL_AT)
                .execute(Tuple.of(utc(period), Buffer.buffer(caller)))
                .map(rows -> rows.size() == 0 ? Duration.ZERO : budget.wait(fullAt(rows), now));
    }

    /** @return whether there was one left */
    Uni<Boolean> spend(Budget budget, Instant period, byte[] caller, Instant now) {
        return pool.preparedQuery(SPEND)
                .execute(Tuple.from(new Object[] {
                    utc(period),
                    Buffer.buffer(caller),
                    utc(now),
                    budget.each().toNanos() / NANOS,
                    utc(budget.latest(now)),
                    utc(budget.implausible(now))
                }))
                .map(result -> result.rowCount() == 1);
    }

    private static Instant fullAt(RowSet<Row> rows) {
        return rows.iterator().next().getOffsetDateTime("full_at").toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
