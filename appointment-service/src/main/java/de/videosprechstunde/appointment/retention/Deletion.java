package de.videosprechstunde.appointment.retention;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.guessing.KeyPeriod;
import de.videosprechstunde.appointment.outbox.EventTopic;
import de.videosprechstunde.appointment.schedule.AccessWindows;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.jboss.logging.Logger;

/**
 * Forgets what is due (R3): appointments with their codes and visits, ids of events, and events that could never be sent; what was
 * hashed of addresses, with the key, within hours (R11). Each store in one statement, so that two replicas may do it at once.
 */
@Singleton
@Startup
class Deletion {
    private static final Logger LOG = Logger.getLogger(Deletion.class);

    /** Cancelled ones count from the cancellation, those never held from their planned end. */
    private static final String APPOINTMENTS =
            "delete from appointment where coalesce(least(cancelled_at, ended_at), ends_at) < ?";

    private static final String PROCESSED_EVENTS = "delete from processed_event where processed_at < ?";
    private static final String OUTBOX = "delete from outbox where created_at < ?";
    private static final String WRONG_CODE_BUDGETS = "delete from wrong_code_budget where begins_at < ?";
    private static final String ADDRESS_KEYS = "delete from address_key where begins_at < ?";

    /** For as long an event waits in the outbox for Kafka in any case. */
    private static final Duration SHORTEST_OUTAGE = Duration.ofDays(1);

    private final RetentionPeriod period;
    private final Duration inTopic;
    private final AgroalDataSource database;
    private final MeterRegistry meters;
    private final Clock clock;

    Deletion(
            RetentionSettings settings,
            AccessWindows windows,
            EventTopic topic,
            AgroalDataSource database,
            MeterRegistry meters,
            Clock clock) {
        this.period = checked(settings.period(), windows.closesAfter(), topic.oldestRecord());
        this.inTopic = topic.oldestRecord();
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteWhatIsDue() throws SQLException {
        Instant now = clock.instant();
        Instant before = firstKept(now);
        try (Connection connection = database.getConnection()) {
            // Due soonest: an error in any other must not keep them.
            delete(connection, "wrong_code_budget", WRONG_CODE_BUDGETS, KeyPeriod.firstKept(now));
            delete(connection, "address_key", ADDRESS_KEYS, KeyPeriod.firstKept(now));
            delete(connection, "appointment", APPOINTMENTS, before);
            delete(connection, "processed_event", PROCESSED_EVENTS, before);
            // Sent now, an event stays in the topic for as long again: it must be gone there, too, when it is due.
            delete(connection, "outbox", OUTBOX, firstKept(now.plus(inTopic)));
        }
    }

    private Instant firstKept(Instant now) {
        return Berlin.startOf(period.lastDueDay(Berlin.dayOf(now)).plusDays(1));
    }

    private void delete(Connection connection, String store, String statement, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setTimestamp(1, Timestamp.from(before));
            int rows = delete.executeUpdate();
            meters.counter("videosprechstunde.retention.deleted", "store", store)
                    .increment(rows);
            LOG.infof("Deleted from %s: %d", store, rows);
        }
    }

    static RetentionPeriod checked(String text, Duration codesWorkAfterEnd, Duration inTopic) {
        RetentionPeriod period = read(text);
        if (!period.outlasts(codesWorkAfterEnd)) {
            throw new ConfigurationException("videosprechstunde.retention.period must be at least a day longer than"
                    + " videosprechstunde.dial-in.closes-after, or consultations would be forgotten while they run.");
        }
        if (!period.outlasts(inTopic.plus(SHORTEST_OUTAGE))) {
            throw new ConfigurationException("videosprechstunde.retention.period must be at least two days longer than"
                    + " videosprechstunde.events.retention and .segment together with 5 minutes: an event waits for"
                    + " Kafka in the outbox and is then kept in the topic.");
        }
        return period;
    }

    private static RetentionPeriod read(String text) {
        try {
            return new RetentionPeriod(Period.parse(text));
        } catch (DateTimeException | IllegalArgumentException refused) {
            throw new ConfigurationException(
                    "videosprechstunde.retention.period must be a period like P30D or P3M, of at least"
                            + " a day and never longer than three calendar months (90 days can be longer).");
        }
    }
}
