package de.videosprechstunde.billing.statement;

import java.util.Arrays;
import java.util.Optional;

/** The bank's files that are read; the namespace says which it is, whatever the file is called. */
enum Kind {
    ACCOUNT_STATEMENT_02("camt.053.001.02"),
    ACCOUNT_STATEMENT_08("camt.053.001.08"),
    NOTIFICATION_02("camt.054.001.02"),
    NOTIFICATION_08("camt.054.001.08"),
    STATUS_REPORT_03("pain.002.001.03"),
    STATUS_REPORT_10("pain.002.001.10");

    private final String message;

    Kind(String message) {
        this.message = message;
    }

    String namespace() {
        return "urn:iso:std:iso:20022:tech:xsd:" + message;
    }

    static Optional<Kind> of(String namespace) {
        return Arrays.stream(values())
                .filter(kind -> kind.namespace().equals(namespace))
                .findFirst();
    }
}
