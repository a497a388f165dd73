package de.videosprechstunde.billing.subscription;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import de.videosprechstunde.billing.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Repeats every practice's allowance each day, and shortly after the service starts: whoever lost or never had the
 * topic's records knows all allowances a day later, and the topic need not be kept. Several replicas repeat each
 * for itself, and a repetition may overtake a change: revisions make both harmless.
 */
@ApplicationScoped
class DailySnapshots {

    private static final Logger LOG = Logger.getLogger(DailySnapshots.class);
    private static final Duration PERIOD = Duration.ofDays(1);
    private static final int PAGE = 200;

    private final SubscriptionRows rows;
    private final Outbox outbox;
    private final Clock clock;
    private volatile Instant due = Instant.MIN;

    DailySnapshots(SubscriptionRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks each minute, so that a repetition which failed is made up for soon. */
    @Scheduled(every = "1m", delayed = "{videosprechstunde.snapshots.delayed}", concurrentExecution = SKIP)
    Uni<Void> repeatWhenDue() {
        if (clock.instant().isBefore(due)) {
            return Uni.createFrom().voidItem();
        }
        return repeatAll()
                .invoke(() -> due = clock.instant().plus(PERIOD))
                .onFailure()
                .invoke(failure -> LOG.warnf("allowances not repeated, to be tried again: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> repeatAll() {
        return repeatAfter(null, 0);
    }

    private Uni<Void> repeatAfter(UUID last, int before) {
        return Panache.withTransaction(() -> rows.pageAfter(last, PAGE).call(this::repeat))
                .chain(page -> {
                    var total = before + page.size();
                    if (page.size() == PAGE) {
                        return repeatAfter(page.getLast().practiceId, total);
                    }
                    LOG.infof("repeated %d allowances", total);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> repeat(List<SubscriptionRow> page) {
        var done = Uni.createFrom().voidItem();
        for (var row : page) {
            var event = AllowanceChanged.of(row.allowance(), UUID.randomUUID(), clock.instant());
            done = done.chain(() -> outbox.append(row.practiceId.toString(), event));
        }
        return done;
    }
}
