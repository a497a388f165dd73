package de.videosprechstunde.billing.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as banks write them. What is not exactly an amount in euros is none: nothing is rounded, nothing is guessed. Ten
 * digits, so that no number of entries that fits in a file overflows a sum.
 */
final class EuroCents {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,5})?");

    private EuroCents() {}

    static Optional<Long> of(Node amount) {
        if (!amount.currency().equals("EUR") || !AMOUNT.matcher(amount.text()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(amount.text()).movePointRight(2).longValueExact());
        } catch (ArithmeticException partsOfACent) {
            return Optional.empty();
        }
    }

    static Optional<Long> at(Node node, String path) {
        return node.first(path).flatMap(EuroCents::of);
    }
}
