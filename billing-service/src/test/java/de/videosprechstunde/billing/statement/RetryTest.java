package de.videosprechstunde.billing.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.NoticePeriod;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-13, SD-11, and the table of reasons. */
class RetryTest {

    private static final LocalDate RETURNED = LocalDate.of(2026, 12, 18);

    @ParameterizedTest
    @ValueSource(strings = {"AM04", "MS03"})
    void thereIsOneAfterFiveOpenDaysUnderAnotherId(String reason) {
        assertEquals(
                Optional.of(new Retry(new EndToEndId("RE-2026-000001-R1"), LocalDate.of(2026, 12, 28))),
                after(reason, 0, new NoticePeriod(1)),
                "21, 22, 23, 24 and 28 December");
        assertEquals(Optional.empty(), after(reason, 1, new NoticePeriod(1)));
    }

    @Test
    void theNewNoticeMayTakeLonger() {
        assertEquals(
                LocalDate.of(2027, 1, 4),
                after("AM04", 0, NoticePeriod.USUAL).orElseThrow().earliestCollectionDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC04", "MD01", "MD06", "MD07", "SL01", "AM05", "MS02", "XX99", ""})
    void otherReasonsAllowNone(String reason) {
        assertEquals(Optional.empty(), after(reason, 0, NoticePeriod.USUAL));
    }

    private static Optional<Retry> after(String reason, int retries, NoticePeriod agreed) {
        return Retry.after(reason, "RE-2026-000001", retries, RETURNED, LocalDate.of(2026, 12, 21), agreed);
    }
}
