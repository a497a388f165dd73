package de.videosprechstunde.appointment.backing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A transaction beside the service: what it has locked or changed, nobody else gets until it is closed. */
public final class Transaction implements AutoCloseable {
    private final Connection connection;

    public Transaction() throws SQLException {
        connection = Backing.postgres().getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
    }

    public Transaction run(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = Rows.prepared(connection, statement, values)) {
            prepared.execute();
        }
        return this;
    }

    /** Until the service has come as far as the lock. */
    public void awaitSomebodyWaiting() throws SQLException {
        String me = Rows.select(connection, "select pg_backend_pid()::text").getFirst();
        await().until(() ->
                Rows.count("select count(*) from pg_stat_activity where ?::int = any (pg_blocking_pids(pid))", me) > 0);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.commit();
        }
    }
}
