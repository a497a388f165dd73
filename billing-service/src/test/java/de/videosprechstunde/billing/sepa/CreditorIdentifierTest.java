package de.videosprechstunde.billing.sepa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-01 */
class CreditorIdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE98ZZZ09999999999", "DE79ZZZ01234567890", "DE9800109999999999", "DE09ZZZ00000000001"})
    void theBusinessCodeDoesNotEnterTheCheck(String text) {
        assertEquals(text, new CreditorIdentifier(text).value());
        assertEquals(Optional.of(new CreditorIdentifier(text)), CreditorIdentifier.of(" " + text + " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE74ZZZ09999999999",
                "DE99ZZZ09999999999",
                "DE01ZZZ09999999999",
                "de98ZZZ09999999999",
                "DE98zzz09999999999",
                "DE98ZZZ19999999999",
                "DE98ZZZ0999999999",
                "DE98ZZZ099999999999",
                "AT98ZZZ09999999999",
                "DE98 ZZZ0999999999",
                ""
            })
    void wrongDigitsLengthOrCountryAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new CreditorIdentifier(text));
        assertEquals(Optional.empty(), CreditorIdentifier.of(text));
    }

    @Test
    void exactlyOnePairOfCheckDigitsIsRight() {
        assertEquals(
                1,
                IntStream.range(0, 100)
                        .filter(digits -> CreditorIdentifier.of("DE%02dZZZ01234567890".formatted(digits))
                                .isPresent())
                        .count());
    }
}
