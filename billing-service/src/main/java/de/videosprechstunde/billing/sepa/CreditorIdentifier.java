package de.videosprechstunde.billing.sepa;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The creditor's identifier, as the Bundesbank issues it (SD-01): {@code DE}, two check digits, a business code of the
 * creditor's choice that does not enter the check, {@code 0} and ten digits.
 */
public record CreditorIdentifier(String value) {

    private static final Pattern FORM = Pattern.compile("DE[0-9]{2}[A-Z0-9]{3}0[0-9]{10}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** {@code DE00}, with letters counted from A = 10. */
    private static final String COUNTRY = "131400";

    public CreditorIdentifier {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("no German creditor identifier: form or check digits are wrong");
        }
    }

    public static Optional<CreditorIdentifier> of(String typed) {
        var text = typed == null ? null : typed.strip();
        return isPossible(text) ? Optional.of(new CreditorIdentifier(text)) : Optional.empty();
    }

    private static boolean isPossible(String text) {
        return text != null
                && FORM.matcher(text).matches()
                && Integer.parseInt(text.substring(2, 4)) == checkDigits(text.substring(7));
    }

    private static int checkDigits(String national) {
        return 98 - new BigInteger(national + COUNTRY).mod(NINETY_SEVEN).intValue();
    }

    @Override
    public String toString() {
        return value;
    }
}
