package de.videosprechstunde.appointment.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When the patient came and went, and when the consultation began and ended; null: not (yet). Reports may come twice and
 * late: the earliest counts, and a patient who left before has not left again.
 */
@Embeddable
public record Visit(
        @Column(name = "arrived_at") Instant arrivedAt,
        @Column(name = "left_at") Instant leftAt,
        @Column(name = "started_at") Instant startedAt,
        @Column(name = "ended_at") Instant endedAt) {
    static final Visit NONE = new Visit(null, null, null, null);

    public Visit arrived(Instant at) {
        if (arrivedAt == null) {
            return new Visit(at, null, startedAt, endedAt);
        }
        if (leftAt == null) {
            return new Visit(earlier(arrivedAt, at), null, startedAt, endedAt);
        }
        return at.isAfter(leftAt) ? new Visit(at, null, startedAt, endedAt) : this;
    }

    public Visit left(Instant at) {
        boolean wasThere = arrivedAt != null && leftAt == null && !at.isBefore(arrivedAt);
        return wasThere ? new Visit(arrivedAt, at, startedAt, endedAt) : this;
    }

    public Visit started(Instant at) {
        return new Visit(arrivedAt, leftAt, earlier(startedAt, at), endedAt);
    }

    public Visit ended(Instant at) {
        return new Visit(arrivedAt, leftAt, startedAt, earlier(endedAt, at));
    }

    public boolean isWaiting() {
        return arrivedAt != null && leftAt == null;
    }

    private static Instant earlier(Instant known, Instant other) {
        return known != null && known.isBefore(other) ? known : other;
    }
}
