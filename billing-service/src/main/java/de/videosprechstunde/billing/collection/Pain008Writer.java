package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.Total;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;

/**
 * Writes pain.008.001.08 as the Deutsche Kreditwirtschaft has it (GBIC_5; DFÜ-Abkommen, Anlage 3, V3.9), one debit after the
 * other: memory does not grow with their number. Sums stand at the beginning, so they are known before, and compared at the
 * end with what was written.
 */
record Pain008Writer(CollectionOrder order, Scheme scheme, Total total) {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";

    /** What came out is not what was announced: the items changed in between. The file must not be used. */
    static final class NotAsAnnounced extends RuntimeException {
        NotAsAnnounced(Total announced, Total written) {
            super("announced were " + announced + ", written " + written);
        }
    }

    /** Debits come in ascending order of their end-to-end ids, none twice. */
    void write(Iterator<Debit> debits, OutputStream out) throws XMLStreamException {
        var xml = new Elements(out);
        xml.start("Document", NAMESPACE);
        xml.start("CstmrDrctDbtInitn");
        writeGroupHeader(xml);
        xml.start("PmtInf");
        writePaymentHeader(xml);
        var written = writeDebits(debits, xml);
        if (!written.equals(total)) {
            throw new NotAsAnnounced(total, written);
        }
        xml.end().end().end();
        xml.close();
    }

    private void writeGroupHeader(Elements xml) throws XMLStreamException {
        xml.start("GrpHdr");
        xml.text("MsgId", order.messageId(scheme).value());
        xml.text("CreDtTm", order.createdAt().toString());
        writeTotal(xml);
        xml.start("InitgPty").text("Nm", order.creditor().name()).end();
        xml.end();
    }

    private void writePaymentHeader(Elements xml) throws XMLStreamException {
        var creditor = order.creditor();
        xml.text("PmtInfId", order.paymentId(scheme));
        xml.text("PmtMtd", "DD");
        xml.text("BtchBookg", Boolean.toString(order.batchBooking()));
        writeTotal(xml);
        xml.start("PmtTpInf");
        xml.start("SvcLvl").text("Cd", "SEPA").end();
        xml.start("LclInstrm").text("Cd", scheme.name()).end();
        xml.text("SeqTp", "RCUR");
        xml.end();
        xml.text("ReqdColltnDt", order.collectionDate().toString());
        xml.start("Cdtr").text("Nm", creditor.name()).end();
        xml.account("CdtrAcct", creditor.account());
        xml.bank("CdtrAgt", creditor.bank());
        xml.text("ChrgBr", "SLEV");
        xml.start("CdtrSchmeId").start("Id").start("PrvtId").start("Othr");
        xml.text("Id", creditor.id().value());
        xml.start("SchmeNm").text("Prtry", "SEPA").end();
        xml.end().end().end().end();
    }

    private void writeTotal(Elements xml) throws XMLStreamException {
        xml.text("NbOfTxs", Long.toString(total.count()));
        xml.text("CtrlSum", total.euros());
    }

    private Total writeDebits(Iterator<Debit> debits, Elements xml) throws XMLStreamException {
        var written = Total.NOTHING;
        var previous = "";
        while (debits.hasNext()) {
            var debit = debits.next();
            var id = debit.endToEndId().value();
            if (debit.scheme() != scheme || id.compareTo(previous) <= 0) {
                throw new IllegalArgumentException(id + " is out of order, there twice, or of the other scheme");
            }
            new DebitWriter(xml).write(debit);
            written = written.plus(debit.amount());
            previous = id;
        }
        return written;
    }
}
