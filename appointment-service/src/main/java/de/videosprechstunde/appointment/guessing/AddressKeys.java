package de.videosprechstunde.appointment.guessing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The key of each half day: drawn by whichever replica needs it first, kept in the database for all of them. Nobody keeps it
 * in memory, so that it is gone when its row is.
 */
class AddressKeys {
    private static final int KEY_BYTES = 32;

    private final Pool pool;
    private final SecureRandom random = new SecureRandom();

    AddressKeys(Pool pool) {
        this.pool = pool;
    }

    Uni<byte[]> of(Instant period) {
        return read(period)
                .chain(secret -> secret != null
                        ? Uni.createFrom().item(secret)
                        : draw(period).chain(() -> read(period)));
    }

    private Uni<byte[]> read(Instant period) {
        return pool.preparedQuery("select secret from address_key where begins_at = $1")
                .execute(Tuple.of(period.atOffset(ZoneOffset.UTC)))
                .map(AddressKeys::secret);
    }

    private static byte[] secret(RowSet<Row> rows) {
        return rows.size() == 0
                ? null
                : rows.iterator().next().getBuffer("secret").getBytes();
    }

    /** The first one counts. */
    private Uni<Void> draw(Instant period) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return pool.preparedQuery("insert into address_key values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(period.atOffset(ZoneOffset.UTC), Buffer.buffer(secret)))
                .replaceWithVoid();
    }
}
