package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.sepa.Cents;
import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.MandateReference;
import java.util.List;
import java.util.Optional;

/** A debit that went to the bank. */
record SentDebit(EndToEndId endToEndId, MandateReference mandate, Cents amount) {

    /** Where those are found; the mandate's are all that may still come back. */
    interface Known {
        Optional<SentDebit> byEndToEndId(EndToEndId id);

        List<SentDebit> byMandate(MandateReference mandate);
    }
}
