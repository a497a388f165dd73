package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.MandateReference;
import java.util.Optional;

/** By what names the bank refers to what was sent; what cannot be one of ours is left out. */
record References(
        Optional<EndToEndId> endToEndId, Optional<MandateReference> mandate, String paymentId, String messageId) {

    static final References NONE = new References(Optional.empty(), Optional.empty(), "", "");

    /** Of an entry's detail in camt. */
    static References of(Node detail) {
        return new References(
                detail.text("Refs/EndToEndId").flatMap(EndToEndId::of),
                detail.text("Refs/MndtId").flatMap(MandateReference::of),
                detail.text("Refs/PmtInfId", "Btch/PmtInfId").orElse(""),
                detail.text("Refs/MsgId", "Btch/MsgId").orElse(""));
    }
}
