package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.Bic;
import de.videosprechstunde.billing.sepa.CreditorIdentifier;
import de.videosprechstunde.billing.sepa.Iban;
import de.videosprechstunde.billing.sepa.SepaText;
import java.util.Objects;
import java.util.Optional;

/** Who collects: the installation's operator, by configuration. */
record Creditor(String name, CreditorIdentifier id, Iban account, Optional<Bic> bank) {

    Creditor {
        if (!SepaText.of(name, SepaText.NAME).equals(name) || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "the creditor's name goes to banks as it stands: at most 70 of a-z A-Z 0-9 / - ? : ( ) . , ' + and blanks");
        }
        Objects.requireNonNull(id);
        Objects.requireNonNull(account);
        Objects.requireNonNull(bank);
    }
}
