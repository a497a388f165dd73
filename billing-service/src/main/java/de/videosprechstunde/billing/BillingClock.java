package de.videosprechstunde.billing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock: contracts begin and end by the calendar of Europe/Berlin. */
final class BillingClock {

    @Produces
    @Singleton
    static Clock berlin() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
