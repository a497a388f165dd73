package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;

/**
 * Three months' notice to the end of the quarter. The day of receipt does not count (§ 187 (1) BGB), the third month ends on the
 * day of the same number or on its last day (§ 188 (2), (3) BGB), and Sundays and holidays move nothing (§ 193 BGB does
 * not apply to notice, BGH III ZR 172/04). For every day of receipt that is the end of the quarter after the one it lies in.
 */
final class NoticePeriod {

    private NoticePeriod() {}

    /**
     * The contract's last day, inclusive.
     *
     * @param receivedOn the day of receipt (§ 130 BGB), Europe/Berlin
     */
    static LocalDate lastDay(LocalDate receivedOn) {
        return Quarter.of(receivedOn).next().lastDay();
    }

    /**
     * The same, not before a day: one that was named, or the first one. A day that ends no quarter, or that is too
     * early, is read as the next one possible (§ 140 BGB).
     */
    static LocalDate lastDay(LocalDate receivedOn, LocalDate notBefore) {
        var earliest = lastDay(receivedOn);
        return notBefore.isAfter(earliest) ? Quarter.of(notBefore).lastDay() : earliest;
    }

    /** The last day on which a notice still has the effect of one that is received on the given day. */
    static LocalDate lastDayOfReceipt(LocalDate receivedOn) {
        return Quarter.of(receivedOn).lastDay();
    }
}
