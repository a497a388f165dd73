package de.videosprechstunde.billing.collection;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes one debit: {@code DrctDbtTxInf}. */
record DebitWriter(Elements xml) {

    /** Same mandate, new debtor account: since November 2016 at the same bank as well as at another one. */
    private static final String NEW_ACCOUNT = "SMNDA";

    void write(Debit debit) throws XMLStreamException {
        xml.start("DrctDbtTxInf");
        xml.start("PmtId").text("EndToEndId", debit.endToEndId().value()).end();
        xml.euros("InstdAmt", debit.amount());
        xml.start("DrctDbtTx").start("MndtRltdInf");
        xml.text("MndtId", debit.mandate().value());
        xml.text("DtOfSgntr", debit.signedOn().toString());
        if (debit.isAmended()) {
            writeAmendment(debit);
        }
        xml.end().end();
        xml.bank("DbtrAgt", Optional.empty());
        xml.start("Dbtr").text("Nm", debit.debtorName()).end();
        xml.account("DbtrAcct", debit.debtorAccount());
        xml.start("RmtInf").text("Ustrd", debit.remittance()).end();
        xml.end();
    }

    private void writeAmendment(Debit debit) throws XMLStreamException {
        xml.text("AmdmntInd", "true");
        xml.start("AmdmntInfDtls");
        if (debit.originalMandate().isPresent()) {
            xml.text("OrgnlMndtId", debit.originalMandate().get().value());
        }
        if (debit.newAccount()) {
            xml.start("OrgnlDbtrAcct").start("Id").start("Othr").text("Id", NEW_ACCOUNT);
            xml.end().end().end();
        }
        xml.end();
    }
}
