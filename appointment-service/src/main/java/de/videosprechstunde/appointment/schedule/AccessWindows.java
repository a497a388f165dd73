package de.videosprechstunde.appointment.schedule;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How long before and after an appointment its code works. */
@Singleton
@Startup
public class AccessWindows {
    /** The shortest month: the window as a whole is never longer than a month (R6). */
    private static final Duration LONGEST = Duration.ofDays(28);

    private final Duration before;
    private final Duration after;

    @Inject
    AccessWindows(Settings settings) {
        this(settings.opensBefore(), settings.closesAfter());
    }

    AccessWindows(Duration before, Duration after) {
        Duration whole = before.plusMinutes(PlannedTime.LONGEST_MINUTES).plus(after);
        if (before.isNegative() || after.isNegative() || whole.compareTo(LONGEST) > 0) {
            throw new ConfigurationException(
                    "videosprechstunde.dial-in.opens-before and .closes-after must not be negative,"
                            + " and with an appointment in between not be longer than 28 days.");
        }
        this.before = before;
        this.after = after;
    }

    public AccessWindow around(Instant startsAt, Instant endsAt) {
        return new AccessWindow(startsAt.minus(before), endsAt.plus(after));
    }

    public Duration closesAfter() {
        return after;
    }

    @ConfigMapping(prefix = "videosprechstunde.dial-in")
    public interface Settings {
        @WithDefault("PT30M")
        Duration opensBefore();

        @WithDefault("PT2H")
        Duration closesAfter();
    }
}
