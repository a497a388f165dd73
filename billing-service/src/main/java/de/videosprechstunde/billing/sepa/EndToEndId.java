package de.videosprechstunde.billing.sepa;

import java.util.Optional;

/**
 * Names one attempt to collect, through all banks and back (SD-13): the invoice's number, and for a retry what attempt it is.
 * The word that banks write where there is none is none.
 */
public record EndToEndId(String value) {

    private static final String NONE = "NOTPROVIDED";

    public EndToEndId {
        Identifiers.checked("an end-to-end id", value);
        if (value.equals(NONE)) {
            throw new IllegalArgumentException(NONE + " identifies nothing");
        }
    }

    public static Optional<EndToEndId> of(String text) {
        return Identifiers.isPossible(text) && !text.equals(NONE)
                ? Optional.of(new EndToEndId(text))
                : Optional.empty();
    }

    /** The first attempt is the number itself, the first retry {@code RE-2026-000001-R1}. */
    public static EndToEndId ofInvoice(String invoiceNumber, int retry) {
        if (retry < 0) {
            throw new IllegalArgumentException("retries count from 0, not from " + retry);
        }
        return new EndToEndId(retry == 0 ? invoiceNumber : invoiceNumber + "-R" + retry);
    }

    @Override
    public String toString() {
        return value;
    }
}
