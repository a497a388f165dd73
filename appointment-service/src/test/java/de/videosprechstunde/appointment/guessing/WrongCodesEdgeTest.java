package de.videosprechstunde.appointment.guessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas on one database: what one of them saw, the other one knows. */
@EdgeTest
class WrongCodesEdgeTest {
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final String NAT = "203.0.113.7";

    @Inject
    Pool pool;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    /** Of both, and of nothing else in the service. */
    private final MovableClock clock = new MovableClock();

    private WrongCodes one;
    private WrongCodes other;

    private record Limits(int ofAnAddress, int overall) implements WrongCodes.Settings {
        @Override
        public Duration ofAnAddressWithin() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration overallWithin() {
            return Duration.ofMinutes(10);
        }
    }

    /** Each test a day of its own, and with it a key and budgets that nobody has used. */
    @BeforeEach
    void twoReplicas() {
        clock.stand();
        clock.moveTo(Instant.parse("2031-01-01T10:00:00Z").plus(Duration.ofDays(DAYS.getAndIncrement())));
        one = replica(10, 1000);
        other = replica(10, 1000);
    }

    @AfterEach
    void nothingIsLeft() {
        Rows.change("delete from address_key where begins_at > '2031-01-01'");
    }

    @Test
    void bothReplicasSpendFromOneBudget() {
        for (int i = 0; i < 5; i++) {
            assertEquals(Duration.ZERO, spend(one, NAT));
            assertEquals(Duration.ZERO, spend(other, NAT));
        }
        assertEquals(Duration.ofMinutes(1), spend(one, NAT));
        assertEquals(Duration.ofMinutes(1), spend(other, NAT));
        assertEquals(Duration.ofMinutes(1), wait(other, NAT));
        assertEquals(
                3,
                meters.counter("videosprechstunde.dialin.limited", "limit", "address")
                        .count());
    }

    @Test
    void asManyAtOnceAsTheyLikeGetNoMore() {
        List<Uni<Duration>> tries = IntStream.range(0, 60)
                .mapToObj(i -> (i % 2 == 0 ? one : other).spend(address(NAT)))
                .toList();
        List<Duration> waits = Uni.join().all(tries).andFailFast().await().atMost(Duration.ofSeconds(30));
        assertEquals(10, waits.stream().filter(Duration::isZero).count());
    }

    @Test
    void oneComesBackAfterItsTime() {
        exhaust(NAT);
        later(Duration.ofSeconds(59));
        assertEquals(Duration.ofSeconds(1), spend(one, NAT));
        later(Duration.ofSeconds(1));
        assertEquals(Duration.ZERO, spend(other, NAT));
        assertEquals(Duration.ofMinutes(1), spend(one, NAT));
    }

    /** A replica whose clock was an hour fast must not silence the others for an hour. */
    @Test
    void aClockThatWasWrongIsForgiven() {
        later(Duration.ofHours(1));
        exhaust(NAT);
        later(Duration.ofHours(1).negated());
        assertEquals(Duration.ZERO, wait(one, NAT));
        exhaust(NAT);
        later(Duration.ofMillis(20).negated());
        assertEquals(Duration.ofMinutes(1).plusMillis(20), spend(one, NAT));
    }

    @Test
    void lookingSpendsNothing() {
        for (int i = 0; i < 30; i++) {
            assertEquals(Duration.ZERO, wait(one, NAT));
        }
        assertEquals(0, budgets());
        assertEquals(Duration.ZERO, spend(one, NAT));
    }

    @Test
    void anotherAddressHasItsOwn() {
        exhaust(NAT);
        assertEquals(Duration.ZERO, spend(one, "203.0.113.8"));
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        exhaust("2001:db8:1:2::1");
        assertFalse(spend(one, "2001:db8:1:ff:ffff:ffff:ffff:ffff").isZero());
        assertEquals(Duration.ZERO, spend(one, "2001:db8:1:100::1"));
    }

    @Test
    void allAddressesTogetherAreLimitedTooAndThenNothingMoreIsWritten() {
        one = replica(10, 25);
        other = replica(10, 25);
        long allowed = IntStream.range(0, 200)
                .filter(i -> spend(i % 2 == 0 ? one : other, "198.51.100." + i).isZero())
                .count();
        assertEquals(25, allowed);
        assertEquals(Duration.ofSeconds(24), wait(one, NAT));
        assertEquals(25 + 1, budgets());
        assertTrue(meters.counter("videosprechstunde.dialin.limited", "limit", "overall")
                        .count()
                >= 175);
    }

    @Test
    void oneFloodedAddressTakesNothingFromTheOthers() {
        one = replica(10, 25);
        for (int i = 0; i < 100; i++) {
            spend(one, NAT);
        }
        assertEquals(
                15,
                IntStream.range(0, 20)
                        .filter(i -> spend(one, "198.51.100." + i).isZero())
                        .count());
    }

    @Test
    void theAddressIsNowhereAndAnotherHalfDayHashesItDifferently() throws Exception {
        spend(one, NAT);
        later(Duration.ofHours(12));
        spend(one, NAT);
        List<String> callers =
                Rows.select("select encode(caller, 'hex') from wrong_code_budget where begins_at > '2031-01-01'");
        assertEquals(4, callers.stream().distinct().count());
        List<String> secrets =
                Rows.select("select encode(secret, 'hex') from address_key where begins_at > '2031-01-01'");
        assertEquals(2, secrets.stream().distinct().count());
        byte[] secret = HexFormat.of().parseHex(secrets.getFirst());
        assertTrue(callers.contains(HexFormat.of().formatHex(CallerHash.of(address(NAT), secret))));
        String plain = HexFormat.of().formatHex(address(NAT).getAddress());
        assertTrue(Stream.concat(callers.stream(), secrets.stream()).noneMatch(kept -> kept.contains(plain)));
    }

    /** Neither the write-ahead log nor a replica nor its archive gets to know the keys. */
    @Test
    void theTablesAreUnlogged() {
        assertEquals(
                List.of("u", "u"),
                Rows.select("select relpersistence::text from pg_class"
                        + " where relname in ('address_key', 'wrong_code_budget')"));
    }

    private void exhaust(String address) {
        for (int i = 0; i < 10; i++) {
            assertEquals(Duration.ZERO, spend(one, address));
        }
        assertEquals(Duration.ofMinutes(1), spend(one, address));
    }

    private WrongCodes replica(int ofAnAddress, int overall) {
        return new WrongCodes(pool, new Limits(ofAnAddress, overall), clock, meters);
    }

    private void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private static Duration spend(WrongCodes replica, String address) {
        return replica.spend(address(address)).await().atMost(Duration.ofSeconds(10));
    }

    private static Duration wait(WrongCodes replica, String address) {
        return replica.wait(address(address)).await().atMost(Duration.ofSeconds(10));
    }

    private static long budgets() {
        return Rows.count("select count(*) from wrong_code_budget where begins_at > '2031-01-01'");
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
