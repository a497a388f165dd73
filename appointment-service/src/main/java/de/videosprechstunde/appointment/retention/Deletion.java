package de.videosprechstunde.appointment.retention;

import de.videosprechstunde.appointment.calendar.Berlin;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/**
 * Forgets what is due (R3, R11) and counts it. Each store is a transaction of its own, so that an error in one keeps no other;
 * replicas take turns, and what one has deleted the next neither finds nor counts.
 */
@Singleton
@Startup
class Deletion {
    private static final Logger LOG = Logger.getLogger(Deletion.class);
    /** Any number that nobody else locks in this database. */
    static final long LOCK = 4_870_112_002L;

    private static final String COUNTED = """
            with gone as (%s), counted as (
                insert into deletion_count (day, store, practice_id, row_count)
                select ?, ?, practice_id, count(*) from gone group by practice_id
                on conflict (day, store, practice_id) do update
                    set row_count = deletion_count.row_count + excluded.row_count)
            select count(*) from gone""";

    private final Limits limits;
    private final AgroalDataSource database;
    private final DeletionMeters meters;
    private final Clock clock;

    Deletion(Limits limits, AgroalDataSource database, DeletionMeters meters, Clock clock) {
        this.limits = limits;
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteWhatIsDue() throws SQLException {
        Instant now = clock.instant();
        SQLException failed = null;
        for (Store store : Stores.ALL) {
            try {
                forget(store, now);
            } catch (SQLException e) {
                e.setNextException(failed);
                failed = e;
                LOG.errorf(e, "Nothing was deleted from %s", store.table());
            }
        }
        if (failed != null) {
            throw failed;
        }
        meters.complete();
    }

    private void forget(Store store, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                takeTurn(connection);
                long rows = delete(connection, store, limits.firstKept(store.limit(), now), Berlin.dayOf(now));
                Instant oldest = oldest(connection, store);
                connection.commit();
                meters.deleted(store, rows);
                meters.left(store, oldest);
                LOG.infof("Deleted from %s: %d", store.table(), rows);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void takeTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    private static long delete(Connection connection, Store store, Instant before, LocalDate today)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(COUNTED.formatted(store.deletion()))) {
            delete.setTimestamp(1, Timestamp.from(before));
            delete.setObject(2, today);
            delete.setString(3, store.table());
            try (ResultSet rows = delete.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static Instant oldest(Connection connection, Store store) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(store.oldest());
                ResultSet rows = select.executeQuery()) {
            Timestamp oldest = rows.next() ? rows.getTimestamp(1) : null;
            return oldest == null ? null : oldest.toInstant();
        }
    }
}
