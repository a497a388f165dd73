package de.videosprechstunde.appointment.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What monitoring reads of the deletion: counts, ages and names of tables. */
@Singleton
class DeletionMeters {
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Instant> oldest = new ConcurrentHashMap<>();
    private volatile Instant complete;

    DeletionMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.complete = clock.instant();
        meters.gauge("videosprechstunde.retention.run.age.seconds", this, self -> self.since(self.complete));
        for (Store store : Stores.ALL) {
            Tags tags = Tags.of("store", store.table());
            meters.counter("videosprechstunde.retention.deleted", tags);
            meters.gauge(
                    "videosprechstunde.retention.oldest.age.seconds",
                    tags,
                    this,
                    self -> self.since(self.oldest.get(store.table())));
        }
    }

    void deleted(Store store, long rows) {
        meters.counter("videosprechstunde.retention.deleted", "store", store.table())
                .increment(rows);
    }

    /** Null: nothing is left. */
    void left(Store store, Instant from) {
        if (from == null) {
            oldest.remove(store.table());
        } else {
            oldest.put(store.table(), from);
        }
    }

    void complete() {
        complete = clock.instant();
    }

    /** What counts from a moment to come has no age yet. */
    private double since(Instant moment) {
        return moment == null
                ? 0
                : Math.max(0, Duration.between(moment, clock.instant()).toMillis() / 1000.0);
    }
}
