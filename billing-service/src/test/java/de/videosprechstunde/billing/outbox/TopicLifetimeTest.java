package de.videosprechstunde.billing.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicLifetimeTest {

    @ParameterizedTest
    @CsvSource({"P7D, P1D", "P88D, PT23H55M", "P30D, P58DT23H55M", "PT1M, PT1M"})
    void eventsForgottenWithinThreeMonthsAreAllowed(Duration retention, Duration segment) {
        assertDoesNotThrow(() -> new TopicLifetime(retention, segment));
    }

    @ParameterizedTest
    @CsvSource({
        "P88D, PT23H55M0.001S",
        "P89D, PT1M",
        "P7D, P89D",
        "PT2562047788015215H, PT2562047788015215H",
        "PT-1S, P1D",
        "PT0S, P1D",
        "P7D, PT0S"
    })
    void whateverMayExceedThreeMonthsDoesNotStart(Duration retention, Duration segment) {
        assertThrows(IllegalArgumentException.class, () -> new TopicLifetime(retention, segment));
    }
}
