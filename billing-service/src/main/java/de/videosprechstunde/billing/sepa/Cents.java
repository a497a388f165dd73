package de.videosprechstunde.billing.sepa;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The amount of one debit, exact: 0.01 to 999 999 999.99 EUR, as pain.008 allows it (DFÜ-Abkommen, Anlage 3). Sums of many
 * are a {@link Total}.
 */
public record Cents(long value) implements Comparable<Cents> {

    public static final long MIN = 1;
    public static final long MAX = 99_999_999_999L;

    public Cents {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("an amount is " + MIN + " to " + MAX + " cents, not " + value);
        }
    }

    public static boolean isPossible(long value) {
        return MIN <= value && value <= MAX;
    }

    /** Reads euros; empty where that is no possible amount or has parts of cents. */
    public static Optional<Cents> ofEuros(BigDecimal euros) {
        // The exponent first: 1E+999999999 must not be written out.
        if (euros.signum() <= 0 || euros.precision() - (long) euros.scale() > 9 || euros.scale() > 18) {
            return Optional.empty();
        }
        try {
            long cents = euros.movePointRight(2).longValueExact();
            return isPossible(cents) ? Optional.of(new Cents(cents)) : Optional.empty();
        } catch (ArithmeticException partsOfACent) {
            return Optional.empty();
        }
    }

    public BigDecimal euros() {
        return BigDecimal.valueOf(value, 2);
    }

    @Override
    public int compareTo(Cents other) {
        return Long.compare(value, other.value);
    }

    /** As XML wants it: {@code 103.53}. */
    @Override
    public String toString() {
        return euros().toPlainString();
    }
}
