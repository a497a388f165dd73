package de.videosprechstunde.billing.sepa;

import java.math.BigDecimal;

/** How many amounts there are, and what they come to; refuses to overflow. */
public record Total(long count, long cents) {

    public static final Total NOTHING = new Total(0, 0);

    public Total {
        if (count < 0 || cents < 0 || count == 0 && cents != 0) {
            throw new IllegalArgumentException(count + " amounts cannot come to " + cents + " cents");
        }
    }

    public Total plus(Cents amount) {
        return new Total(count + 1, Math.addExact(cents, amount.value()));
    }

    /** As XML wants it: {@code 89.97}. */
    public String euros() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
