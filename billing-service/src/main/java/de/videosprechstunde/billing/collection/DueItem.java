package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.NoticePeriod;
import de.videosprechstunde.billing.sepa.Scheme;
import java.time.LocalDate;

/** What is due from one customer, as the tables have it: nothing of it is believed before {@link ItemCheck} has seen it. */
record DueItem(String endToEndId, long cents, String remittance, Debtor debtor, Mandate mandate, Notice notice) {

    record Debtor(String name, String iban) {
        @Override
        public String toString() {
            return "Debtor";
        }
    }

    /**
     * @param lastDueOn when it was last used, successfully or not; null if never
     * @param originalReference what the mandate was called in the last file, if it is called otherwise now; null if not
     * @param newAccount whether the account is another one than in the last file
     */
    record Mandate(
            String reference,
            Scheme scheme,
            MandateState state,
            LocalDate signedOn,
            LocalDate lastDueOn,
            String originalReference,
            boolean newAccount) {}

    enum MandateState {
        PREPARED,
        SIGNED,
        CONFIRMED_BY_BANK,
        SUSPENDED,
        REVOKED
    }

    /** What the customer was told: how much, for which day, when, and how many days before is agreed (SD-11). */
    record Notice(long cents, LocalDate collectionDate, LocalDate givenOn, NoticePeriod agreed) {}
}
