package de.videosprechstunde.billing.statement;

import java.util.Optional;

/** What a bank tells, free of the file's form. Amounts are cents and never negative: what it is says which way it went. */
sealed interface BankEvent {

    Place place();

    /** Money came: a transfer, a debit that was collected, or the sum of many. */
    record Received(Place place, Booking booking, long cents) implements BankEvent {}

    /**
     * A debit that had been collected was taken back.
     *
     * @param cents what was booked
     * @param returned how that is made up, where the bank tells it without contradiction
     */
    record ReturnedDebit(Place place, Booking booking, long cents, Optional<Returned> returned, String reason)
            implements BankEvent {}

    /** Money went, and it was no returned debit: the bank's fees, a transfer of the operator's. */
    record Paid(Place place, Booking booking, long cents) implements BankEvent {}

    /** A debit was refused before anything was booked. */
    record RejectedDebit(Place place, References references, String reason) implements BankEvent {}

    /** How the bank stands to a file or a part of it as a whole. */
    record FileStatus(Place place, References references, String status, String reason) implements BankEvent {
        boolean isRejected() {
            return status.equals("RJCT");
        }
    }

    /** Something is there that cannot be read for certain: for people to look at, never lost. */
    record Unclear(Place place, References references, Why why) implements BankEvent {}

    enum Why {
        AMOUNT("Der Betrag fehlt oder ist kein Betrag in Euro und Cent."),
        DIRECTION("Es steht nicht dabei, ob Geld kam oder ging."),
        SUM("Die Einzelbeträge ergeben nicht den gebuchten Betrag."),
        STATUS("Es steht nicht dabei, ob der Umsatz gebucht ist.");

        private final String german;

        Why(String german) {
            this.german = german;
        }

        String german() {
            return german;
        }
    }

    /** Where it stands: the same place of the same file is the same event. Entries and details count from 1. */
    record Place(String statement, long entry, long detail) {}

    /** The amount of the debit, and what the banks took for it. */
    record Returned(long originalCents, long chargesCents) {}
}
