package de.videosprechstunde.appointment.dialin;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How long an answer takes tells nothing about a code that lets nobody in (R11). The kinds take turns in an order drawn anew
 * in each round, so that whatever else the machine does concerns all of them.
 */
@EdgeTest
class DialInTimingEdgeTest {
    private static final Logger LOG = Logger.getLogger(DialInTimingEdgeTest.class);
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 120;
    private static final double ALWAYS = 0.45;

    private TestPractice practice;

    @BeforeEach
    void readyPractice() {
        practice = TestPractice.ready();
    }

    @Test
    void allUnknownCodesTakeEquallyLong() {
        String open = practice.appointment(practice.doctor, Instant.now()).getString("dialInCode");
        String replaced = replaced();
        String deleted = deleted();
        var times = measured(
                Map.of(
                        "unknown", Guesser::wrong,
                        "malformed", () -> "4711",
                        "replaced", () -> replaced,
                        "expired and deleted", () -> deleted,
                        "open", () -> open),
                Map.of("open", 200),
                404,
                Guesser::somewhere);
        List<Long> seen = times.remove("open");
        times.forEach((kind, each) -> assertTrue(
                TellingApart.of(each, seen) > ALWAYS, () -> "The measurement would not see that " + kind + " differs"));
        assertAlike(times);
    }

    @Test
    void whenTooManyWereWrongARealCodeThatIsNotOpenTakesAsLongAsAWrongOne() {
        String early = practice.appointment(practice.doctor, Instant.now().plus(Duration.ofDays(1)))
                .getString("dialInCode");
        Guesser guesser = Guesser.somewhere();
        guesser.triesAtOnce(120);
        assertAlike(measured(Map.of("wrong", Guesser::wrong, "too early", () -> early), Map.of(), 429, () -> guesser));
    }

    private Map<String, List<Long>> measured(
            Map<String, Supplier<String>> kinds,
            Map<String, Integer> otherStatus,
            int status,
            Supplier<Guesser> somebody) {
        Map<String, List<Long>> times = new TreeMap<>();
        List<String> order = new ArrayList<>(kinds.keySet());
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Collections.shuffle(order);
            for (String kind : order) {
                String code = kinds.get(kind).get();
                Guesser guesser = somebody.get();
                long begun = System.nanoTime();
                int answered = guesser.tries(code).statusCode();
                long took = System.nanoTime() - begun;
                if (round >= 0 && answered == otherStatus.getOrDefault(kind, status)) {
                    times.computeIfAbsent(kind, first -> new ArrayList<>()).add(took);
                }
            }
        }
        assertEquals(kinds.keySet(), times.keySet());
        return times;
    }

    /** Meanwhile a wrong code or two came back, and were answered otherwise: those are left out. */
    private static void assertAlike(Map<String, List<Long>> times) {
        times.forEach((kind, each) -> assertTrue(each.size() > ROUNDS * 4 / 5, () -> kind + ": " + each.size()));
        times.forEach((one, first) -> times.forEach((other, second) -> {
            if (one.compareTo(other) < 0) {
                double apart = TellingApart.of(first, second);
                double byChance = TellingApart.byChance(first, second);
                String said = "%s (median %.2f ms) and %s (%.2f ms): %.3f, by chance up to %.3f; %.2f ms would show"
                        .formatted(
                                one,
                                median(first),
                                other,
                                median(second),
                                apart,
                                byChance,
                                TellingApart.wouldShow(first, second));
                LOG.info(said);
                assertTrue(apart <= byChance, said);
            }
        }));
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private String replaced() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        as(practice.doctor)
                .post("/api/practice/appointments/" + invited.getString("appointment.id") + "/dial-in-code")
                .then()
                .statusCode(200);
        return invited.getString("dialInCode");
    }

    private String deleted() {
        JsonPath invited = practice.appointment(practice.doctor, Instant.now());
        UUID appointment = invited.getUUID("appointment.id");
        assertEquals(1, Rows.change("delete from appointment where id = ?", appointment));
        return invited.getString("dialInCode");
    }
}
