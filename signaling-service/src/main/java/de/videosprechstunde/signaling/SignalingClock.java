package de.videosprechstunde.signaling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock. Instants cross the borders of this service, never local times. */
final class SignalingClock {

    private SignalingClock() {}

    @Produces
    @Singleton
    static Clock utc() {
        return Clock.systemUTC();
    }
}
