package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.Cents;
import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.Iban;
import de.videosprechstunde.billing.sepa.MandateReference;
import de.videosprechstunde.billing.sepa.Scheme;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** One debit as it will stand in the file: everything in it has been examined. */
record Debit(
        EndToEndId endToEndId,
        Cents amount,
        Scheme scheme,
        MandateReference mandate,
        LocalDate signedOn,
        Optional<MandateReference> originalMandate,
        boolean newAccount,
        String debtorName,
        Iban debtorAccount,
        String remittance) {

    Debit {
        Objects.requireNonNull(endToEndId);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(mandate);
        Objects.requireNonNull(signedOn);
        Objects.requireNonNull(originalMandate);
        Objects.requireNonNull(debtorAccount);
        if (debtorName.isEmpty() || remittance.isEmpty()) {
            throw new IllegalArgumentException("a debit tells whom it is from and what it is for");
        }
    }

    boolean isAmended() {
        return newAccount || originalMandate.isPresent();
    }

    @Override
    public String toString() {
        return "Debit " + endToEndId;
    }
}
