package de.videosprechstunde.appointment.dialin;

import java.security.SecureRandom;
import java.util.Optional;

/** Ten digits, the last of which checks the other nine. */
public record DialInCode(String digits) {
    private static final int RANDOM_DIGITS = 9;
    private static final int BOUND = 1_000_000_000;

    public DialInCode {
        if (digits.length() != RANDOM_DIGITS + 1 || !Damm.isChecked(digits)) {
            throw new IllegalArgumentException("A dial-in code has nine digits and their check digit.");
        }
    }

    static DialInCode random(SecureRandom random) {
        String drawn = "%09d".formatted(random.nextInt(BOUND));
        return new DialInCode(drawn + Damm.checkDigit(drawn));
    }

    /** Reads what people type: spaces and hyphens are theirs; empty if it cannot be a code. */
    static Optional<DialInCode> read(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u2010-\\u2015-]", "");
        boolean complete = digits.length() == RANDOM_DIGITS + 1 && Damm.isChecked(digits);
        return complete ? Optional.of(new DialInCode(digits)) : Optional.empty();
    }

    /** A code in a log or message would let its reader in (R12). */
    @Override
    public String toString() {
        return "DialInCode";
    }
}
