package de.videosprechstunde.appointment.inbox;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;

/** The database will not take these values, however often they are offered: unlike an outage this does not pass. */
final class DatabaseRefusal {
    /** Classes of SQLSTATE (ISO/IEC 9075-2): data exception. */
    private static final String DATA = "22";

    /** Integrity constraint violation. */
    private static final String CONSTRAINT = "23";

    private DatabaseRefusal() {}

    static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = stateOf(cause);
            if (state != null) {
                return state.startsWith(DATA) || state.startsWith(CONSTRAINT);
            }
        }
        return false;
    }

    /** The driver's exception, and what Hibernate Reactive makes of it. */
    private static String stateOf(Throwable cause) {
        return switch (cause) {
            case PgException refused -> refused.getSqlState();
            case SQLException refused -> refused.getSQLState();
            default -> null;
        };
    }
}
