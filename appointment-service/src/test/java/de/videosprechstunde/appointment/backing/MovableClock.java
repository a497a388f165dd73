package de.videosprechstunde.appointment.backing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in the tests: the real time, unless a test moves it. */
@Singleton
public class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant standing;

    /** It goes on from there, or stands there if it stood before. */
    public void moveTo(Instant time) {
        if (standing != null) {
            standing = time;
        } else {
            ahead = Duration.between(Instant.now(), time);
        }
    }

    /** For what would change by itself while a busy machine takes its time. */
    public void stand() {
        standing = instant();
    }

    public void reset() {
        standing = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant stands = standing;
        return stands != null ? stands : Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
