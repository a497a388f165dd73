package de.videosprechstunde.appointment.outbox;

import de.videosprechstunde.appointment.backing.Transaction;
import java.sql.SQLException;

/** The relay as other tests may influence it. */
public final class Relaying {
    private Relaying() {}

    /** Until it is closed, events stay in the outbox: it is as if another replica had the turn. */
    public static Transaction paused() throws SQLException {
        return new Transaction().run("select pg_advisory_xact_lock(?)", OutboxRelay.RELAY_LOCK);
    }
}
