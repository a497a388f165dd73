package de.videosprechstunde.billing.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What operations see of the outbox. */
@ApplicationScoped
class OutboxMetrics {

    private final Clock clock;
    private final Counter delivered;
    private volatile Instant oldest;

    OutboxMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        delivered = Counter.builder("videosprechstunde.outbox.delivered")
                .description("Events that the broker has acknowledged")
                .register(registry);
        Gauge.builder("videosprechstunde.outbox.age", this::ageInSeconds)
                .baseUnit("seconds")
                .description("How long the oldest event has been waiting for the broker")
                .register(registry);
    }

    void oldest(Optional<Instant> createdAt) {
        oldest = createdAt.orElse(null);
    }

    void delivered(int events) {
        delivered.increment(events);
    }

    private double ageInSeconds() {
        var since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
