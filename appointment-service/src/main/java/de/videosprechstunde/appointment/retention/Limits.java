package de.videosprechstunde.appointment.retention;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.guessing.KeyPeriod;
import de.videosprechstunde.appointment.invitation.AnsweredRequests;
import de.videosprechstunde.appointment.outbox.EventTopic;
import de.videosprechstunde.appointment.schedule.AccessWindows;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** How long this installation keeps what, by its settings; those that would keep it for too long stop the start (R3). */
@Singleton
@Startup
class Limits {
    /** For as long an event waits in the outbox for Kafka in any case. */
    private static final Duration SHORTEST_OUTAGE = Duration.ofDays(1);

    /** Counts name stores and practices, and nothing that can be found again. */
    private static final RetentionPeriod REPORT = new RetentionPeriod(Period.ofDays(30));

    private final RetentionPeriod period;
    private final RetentionPeriod audit;
    private final Duration inTopic;

    Limits(RetentionSettings settings, AccessWindows windows, EventTopic topic) {
        this.period = checked(settings.period(), windows.closesAfter(), topic.oldestRecord());
        this.audit = settings.auditPeriod()
                .map(text -> read("videosprechstunde.retention.audit-period", text))
                .orElse(period);
        this.inTopic = topic.oldestRecord();
    }

    /** What counts from an earlier moment is due. */
    Instant firstKept(Limit limit, Instant now) {
        return switch (limit) {
            case PERIOD -> startOfFirstKept(period, now);
            case AUDIT -> startOfFirstKept(audit, now);
            case REPORT -> startOfFirstKept(REPORT, now);
            // Sent now, an event stays in the topic for as long again: it must be gone there, too, when it is due.
            case OUTBOX -> startOfFirstKept(period, now.plus(inTopic));
            case REPEATED_REQUEST -> now.minus(AnsweredRequests.KEPT);
            case ADDRESS_KEY -> KeyPeriod.firstKept(now);
        };
    }

    /** The Berlin day in whose first hours it is gone, if the deletion runs every hour as it should. */
    LocalDate deleteBy(Limit limit, Instant from) {
        LocalDate day = Berlin.dayOf(from);
        return switch (limit) {
            case PERIOD -> period.deleteBy(day);
            case AUDIT -> audit.deleteBy(day);
            case REPORT -> REPORT.deleteBy(day);
            case OUTBOX -> Berlin.dayOf(Berlin.startOf(period.deleteBy(day)).minus(inTopic));
            case REPEATED_REQUEST, ADDRESS_KEY -> day.plusDays(1);
        };
    }

    Duration inTopic() {
        return inTopic;
    }

    private static Instant startOfFirstKept(RetentionPeriod period, Instant now) {
        return Berlin.startOf(period.lastDueDay(Berlin.dayOf(now)).plusDays(1));
    }

    static RetentionPeriod checked(String text, Duration codesWorkAfterEnd, Duration inTopic) {
        RetentionPeriod period = read("videosprechstunde.retention.period", text);
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

    private static RetentionPeriod read(String setting, String text) {
        try {
            return new RetentionPeriod(Period.parse(text));
        } catch (DateTimeException | IllegalArgumentException refused) {
            throw new ConfigurationException(setting + " must be a period like P30D or P3M, of at least"
                    + " a day and never longer than three calendar months (90 days can be longer).");
        }
    }
}
