package de.videosprechstunde.billing.sepa;

import java.time.LocalDate;

/**
 * A mandate ends 36 months after the due date of its last collection, even of one that was rejected or returned; a mandate
 * that was never used, after its signature (SD-05).
 */
public final class MandateExpiry {

    private static final int MONTHS = 36;

    private MandateExpiry() {}

    public static LocalDate lastUsableOn(LocalDate lastDueOrSigned) {
        return lastDueOrSigned.plusMonths(MONTHS);
    }
}
