package de.videosprechstunde.appointment.guessing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Wrong codes are limited for each address and for everybody together, across all replicas (R11); right ones spend nothing.
 * Of addresses that find the common budget spent nothing is written: the table cannot be filled from outside.
 */
@Singleton
@Startup
public class WrongCodes {
    private final AddressKeys keys;
    private final WrongCodeBudgets budgets;
    private final Budget ofAnAddress;
    private final Budget overall;
    private final Clock clock;
    private final MeterRegistry meters;

    private record Callers(Instant now, Instant period, byte[] address, byte[] everybody) {}

    WrongCodes(Pool pool, Settings settings, Clock clock, MeterRegistry meters) {
        this.keys = new AddressKeys(pool);
        this.budgets = new WrongCodeBudgets(pool);
        this.ofAnAddress = checked(settings.ofAnAddress(), settings.ofAnAddressWithin());
        this.overall = checked(settings.overall(), settings.overallWithin());
        this.clock = clock;
        this.meters = meters;
    }

    /** For how long nobody at this address is told anything about a code that lets nobody in; zero: not at all. */
    public Uni<Duration> wait(InetAddress address) {
        return with(address, this::wait);
    }

    /** The same for a code that nobody was given, which is paid for if it may be answered. */
    public Uni<Duration> spend(InetAddress address) {
        return with(address, callers -> wait(callers)
                .chain(wait -> wait.isZero() ? spend(callers) : Uni.createFrom().item(wait)));
    }

    private Uni<Duration> with(InetAddress address, Function<Callers, Uni<Duration>> ask) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant period = KeyPeriod.beginOf(now);
        return keys.of(period)
                .chain(secret -> ask.apply(
                        new Callers(now, period, CallerHash.of(address, secret), CallerHash.ofEverybody(secret))));
    }

    private Uni<Duration> wait(Callers callers) {
        return budgets.wait(ofAnAddress, callers.period(), callers.address(), callers.now())
                .invoke(wait -> count("address", wait))
                .chain(wait -> wait.isZero()
                        ? budgets.wait(overall, callers.period(), callers.everybody(), callers.now())
                                .invoke(common -> count("overall", common))
                        : Uni.createFrom().item(wait));
    }

    /** What another replica spent meanwhile is asked for again. */
    private Uni<Duration> spend(Callers callers) {
        return budgets.spend(ofAnAddress, callers.period(), callers.address(), callers.now())
                .chain(spent -> spent
                        ? budgets.spend(overall, callers.period(), callers.everybody(), callers.now())
                        : Uni.createFrom().item(false))
                .chain(spent -> spent ? Uni.createFrom().item(Duration.ZERO) : wait(callers));
    }

    private void count(String limit, Duration wait) {
        if (!wait.isZero()) {
            meters.counter("videosprechstunde.dialin.limited", "limit", limit).increment();
        }
    }

    static Budget checked(int codes, Duration within) {
        if (within.compareTo(KeyPeriod.LENGTH) > 0) {
            throw unusable();
        }
        try {
            return new Budget(codes, within);
        } catch (IllegalArgumentException refused) {
            throw unusable();
        }
    }

    private static ConfigurationException unusable() {
        return new ConfigurationException(
                "videosprechstunde.dial-in.wrong-codes: of-an-address and overall are numbers from 1,"
                        + " of-an-address-within and overall-within durations of at most 12 hours.");
    }

    @ConfigMapping(prefix = "videosprechstunde.dial-in.wrong-codes")
    public interface Settings {
        @WithDefault("20")
        int ofAnAddress();

        @WithDefault("PT10M")
        Duration ofAnAddressWithin();

        @WithDefault("100")
        int overall();

        @WithDefault("PT10M")
        Duration overallWithin();
    }
}
