package de.videosprechstunde.billing.sepa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-18: amounts are exact, and within what pain.008 allows. */
class CentsTest {

    @Test
    void amountsAreWrittenWithTwoDecimalsAndReadBack() {
        assertEquals("0.01", new Cents(1).toString());
        assertEquals("103.53", new Cents(10353).toString());
        assertEquals("999999999.99", new Cents(Cents.MAX).toString());
        assertEquals(Optional.of(new Cents(10353)), Cents.ofEuros(new BigDecimal("103.530")));
        assertEquals(Optional.of(new Cents(10000)), Cents.ofEuros(new BigDecimal("1E2")));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 100_000_000_000L, Long.MAX_VALUE})
    void impossibleAmountsAreRefused(long cents) {
        assertThrows(IllegalArgumentException.class, () -> new Cents(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1.00",
                "103.535",
                "0.001",
                "1000000000.00",
                "1E+999999999",
                "1E-999999999",
                "9.999999999999999999"
            })
    void eurosThatAreNoAmountAreNotRounded(String euros) {
        assertEquals(Optional.empty(), Cents.ofEuros(new BigDecimal(euros)));
    }

    @Test
    void sumsAreExactAndDoNotOverflow() {
        assertEquals(
                "89.97",
                Total.NOTHING
                        .plus(new Cents(1999))
                        .plus(new Cents(2999))
                        .plus(new Cents(3999))
                        .euros());
        assertEquals("0.00", Total.NOTHING.euros());
        assertThrows(ArithmeticException.class, () -> new Total(7, Long.MAX_VALUE).plus(new Cents(1)));
    }
}
