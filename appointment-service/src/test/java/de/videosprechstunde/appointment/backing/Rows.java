package de.videosprechstunde.appointment.backing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database behind the service's back. */
public final class Rows {
    private Rows() {}

    public static long count(String query, Object... values) {
        return Long.parseLong(select(query, values).getFirst());
    }

    /** The first column of every row, as text. */
    public static List<String> select(String query, Object... values) {
        try (Connection connection = Backing.postgres().getPostgresDatabase().getConnection()) {
            return select(connection, query, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> select(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    public static int change(String statement, Object... values) {
        try (Connection connection = Backing.postgres().getPostgresDatabase().getConnection();
                PreparedStatement change = prepared(connection, statement, values)) {
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
