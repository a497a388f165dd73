package de.videosprechstunde.billing.sepa;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** An account, as the bank's files spell it: upper case, without blanks. Prints only its ends, so that logs cannot tell it. */
public record Iban(String value) {

    /** Countries whose accounts are debited by IBAN alone (SD-15); elsewhere address or BIC may be needed. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    public Iban {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("no IBAN: country, length, structure or check digits are wrong");
        }
    }

    /** Reads what people type: in groups, in small letters. */
    public static Optional<Iban> of(String typed) {
        if (typed == null || typed.length() > 64) {
            return Optional.empty();
        }
        var text = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isPossible(text) ? Optional.of(new Iban(text)) : Optional.empty();
    }

    private static boolean isPossible(String text) {
        return text != null && text.length() <= 34 && hasPossibleCheckDigits(text) && hasStructureAndChecksum(text);
    }

    /** ISO 13616 computes 02 to 98; 00, 01 and 99 satisfy mod 97 as well, and no bank ever issued them. */
    private static boolean hasPossibleCheckDigits(String text) {
        return text.matches("[A-Z]{2}(0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]{11,30}");
    }

    private static boolean hasStructureAndChecksum(String text) {
        try {
            IbanUtil.validate(text);
            return true;
        } catch (Iban4jException refused) {
            return false;
        }
    }

    public String country() {
        return value.substring(0, 2);
    }

    public boolean isInEea() {
        return EEA.contains(country());
    }

    @Override
    public String toString() {
        return value.substring(0, 4) + "…" + value.substring(value.length() - 4);
    }
}
