package de.videosprechstunde.billing.subscription;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells of changes when their day has come: more doctors, fewer, none after the contract's end. Soon after midnight in
 * Berlin, or after the service has started again. A revision of its own makes readers take it.
 */
@ApplicationScoped
class PlannedChanges {

    private static final Logger LOG = Logger.getLogger(PlannedChanges.class);
    private static final int PAGE = 200;

    private final Subscriptions subscriptions;
    private final SubscriptionRows rows;

    PlannedChanges(Subscriptions subscriptions, SubscriptionRows rows) {
        this.subscriptions = subscriptions;
        this.rows = rows;
    }

    @Scheduled(every = "1m", delayed = "{videosprechstunde.snapshots.delayed}", concurrentExecution = SKIP)
    Uni<Void> tellWhenDue() {
        return tellAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("planned changes not told, to be tried again: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** What is told is no longer due: it ends. */
    Uni<Void> tellAll() {
        return Panache.withSession(() -> rows.dueOn(subscriptions.today(), PAGE))
                .chain(due ->
                        due.isEmpty() ? Uni.createFrom().voidItem() : tell(due).chain(this::tellAll));
    }

    private Uni<Void> tell(List<SubscriptionRow> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(row -> subscriptions.tellIfDue(row.practiceId))
                .collect()
                .asList()
                .invoke(() -> LOG.infof("told %d planned changes", due.size()))
                .replaceWithVoid();
    }
}
