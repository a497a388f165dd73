package de.videosprechstunde.signaling.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many messages in any period of that length. */
final class MessageRate {

    private final int most;
    private final Duration period;
    private final Deque<Instant> recent = new ArrayDeque<>();

    MessageRate(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    boolean allows(Instant now) {
        if (recent.size() == most) {
            if (recent.getFirst().plus(period).isAfter(now)) {
                return false;
            }
            recent.removeFirst();
        }
        recent.addLast(now);
        return true;
    }
}
