package de.videosprechstunde.billing.sepa;

/** Names one file to the bank, once for all time (SD-16). */
public record MessageId(String value) {

    public MessageId {
        Identifiers.checked("a message id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
