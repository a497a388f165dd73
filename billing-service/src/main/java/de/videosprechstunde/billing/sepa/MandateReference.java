package de.videosprechstunde.billing.sepa;

import java.util.Locale;
import java.util.Optional;

/** The mandate's reference (SD-03), spelled as on the mandate; compared without regard to case, as banks do. */
public record MandateReference(String value) {

    public MandateReference {
        Identifiers.checked("a mandate reference", value);
    }

    public static Optional<MandateReference> of(String text) {
        return Identifiers.isPossible(text) ? Optional.of(new MandateReference(text)) : Optional.empty();
    }

    /** What must be unique: {@code vss-1} and {@code VSS-1} are the same mandate. */
    public String key() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MandateReference(var text) && value.equalsIgnoreCase(text);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
