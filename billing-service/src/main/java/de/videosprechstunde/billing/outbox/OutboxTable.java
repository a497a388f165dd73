package de.videosprechstunde.billing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** The relay's side of the outbox: plain JDBC, on the relay's thread. */
@ApplicationScoped
class OutboxTable {

    static final int BATCH = 100;

    /** Any number that nothing else in this database locks. */
    private static final long ONE_RELAY = 0x6f7574626f78L;

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    record Entry(long id, String key, String payload) {}

    /** Delivers one event, and returns when the broker has it. */
    interface Delivery {
        void deliver(String key, String payload) throws ExecutionException, InterruptedException, TimeoutException;
    }

    /** When the event that waits longest was written; empty when none waits. */
    Optional<Instant> oldest() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select min(created_at) from outbox");
                var result = query.executeQuery()) {
            result.next();
            return Optional.ofNullable(result.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }

    /**
     * Delivers the oldest events one after the other and deletes those that were delivered, also when a later one
     * fails. Only one replica does so at a time; two that share the rows by skipping locked ones would lose the order.
     *
     * @return how many were delivered; 0 also when another replica is at it
     */
    int relay(Delivery delivery) throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var delivered = new ArrayList<Long>();
            try {
                if (lock(connection)) {
                    for (var entry : next(connection)) {
                        delivery.deliver(entry.key(), entry.payload());
                        delivered.add(entry.id());
                    }
                }
            } finally {
                delete(connection, delivered);
                connection.commit();
            }
            return delivered.size();
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, ONE_RELAY);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private static List<Entry> next(Connection connection) throws SQLException {
        try (var query =
                connection.prepareStatement("select id, message_key, payload from outbox order by id limit ?")) {
            query.setInt(1, BATCH);
            try (var result = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (result.next()) {
                    entries.add(new Entry(result.getLong(1), result.getString(2), result.getString(3)));
                }
                return entries;
            }
        }
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }
}
