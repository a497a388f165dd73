package de.videosprechstunde.appointment.retention;

import static de.videosprechstunde.appointment.retention.Limits.checked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "P30D, 2026-11-24, 2026-12-24",
        "P30D, 2027-01-31, 2027-03-02",
        "P30D, 2028-01-31, 2028-03-01",
        "P1M,  2027-01-31, 2027-02-28",
        "P3M,  2026-11-24, 2027-02-24",
        "P3M,  2026-11-30, 2027-02-28",
        "P3M,  2027-11-30, 2028-02-29",
        "P3M,  2027-02-28, 2027-05-28",
        "P3M,  2028-02-29, 2028-05-29",
        "P89D, 2026-12-01, 2027-02-28",
        "P89D, 2026-11-30, 2027-02-27"
    })
    void isCountedByTheCalendar(String period, LocalDate over, LocalDate deleteBy) {
        assertEquals(deleteBy, new RetentionPeriod(Period.parse(period)).deleteBy(over));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "P3M", "P89D", "P2M28D", "P12W"})
    void upToThreeMonthsAreAccepted(String period) {
        assertEquals(Period.parse(period), new RetentionPeriod(Period.parse(period)).period());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P90D", "P91D", "P3M1D", "P2M29D", "P4M", "P13W", "P1Y", "P0D", "-P1D", "P1M-31D"})
    void longerThanThreeMonthsOrShorterThanADayIsRefused(String period) {
        assertThrows(IllegalArgumentException.class, () -> new RetentionPeriod(Period.parse(period)));
    }

    @Test
    void noStartInYearsIsEverKeptLongerThanThreeMonths() {
        for (String period : new String[] {"P89D", "P3M", "P2M28D"}) {
            RetentionPeriod kept = new RetentionPeriod(Period.parse(period));
            LocalDate.of(2026, 1, 1)
                    .datesUntil(LocalDate.of(2035, 1, 1))
                    .forEach(over -> assertFalse(kept.deleteBy(over).isAfter(over.plusMonths(3))));
        }
    }

    @Test
    void whatIsDueTodayIsExactlyWhatHadToBeGoneByToday() {
        RetentionPeriod kept = new RetentionPeriod(Period.ofMonths(3));
        LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(today -> {
            LocalDate lastDue = kept.lastDueDay(today);
            assertFalse(kept.deleteBy(lastDue).isAfter(today));
            assertTrue(kept.deleteBy(lastDue.plusDays(1)).isAfter(today));
        });
    }

    @Test
    void aSettingThatIsRefusedSaysWhyInOneSentence() {
        var refused =
                assertThrows(ConfigurationException.class, () -> checked("P90D", Duration.ofHours(2), Duration.ZERO));
        assertTrue(refused.getMessage().startsWith("videosprechstunde.retention.period must be"));
        assertThrows(ConfigurationException.class, () -> checked("90 days", Duration.ofHours(2), Duration.ZERO));
    }

    @Test
    void nothingIsForgottenWhileItsCodeStillWorks() {
        assertThrows(ConfigurationException.class, () -> checked("P1D", Duration.ofHours(2), Duration.ZERO));
        assertEquals(
                Period.ofDays(2),
                checked("P2D", Duration.ofHours(2), Duration.ZERO).period());
        assertThrows(ConfigurationException.class, () -> checked("P14D", Duration.ofDays(14), Duration.ZERO));
    }

    @Test
    void whatTheTopicKeepsIsForgottenInTimeAndHadADayToGetThere() {
        Duration inTopic = Duration.ofDays(8).plusMinutes(5);
        var refused = assertThrows(ConfigurationException.class, () -> checked("P10D", Duration.ofHours(2), inTopic));
        assertTrue(refused.getMessage().startsWith("videosprechstunde.retention.period must be"));
        assertEquals(
                Period.ofDays(11), checked("P11D", Duration.ofHours(2), inTopic).period());
        assertThrows(ConfigurationException.class, () -> checked("P3M", Duration.ofHours(2), Duration.ofDays(88)));
    }
}
