package de.videosprechstunde.billing.sepa;

import java.util.regex.Pattern;

/** A bank, by ISO 9362: eight characters, or eleven with the branch. */
public record Bic(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    public Bic {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no BIC");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
