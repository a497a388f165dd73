package de.videosprechstunde.billing.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.MandateReference;
import de.videosprechstunde.billing.statement.BankEvent.FileStatus;
import de.videosprechstunde.billing.statement.BankEvent.Paid;
import de.videosprechstunde.billing.statement.BankEvent.Place;
import de.videosprechstunde.billing.statement.BankEvent.Received;
import de.videosprechstunde.billing.statement.BankEvent.RejectedDebit;
import de.videosprechstunde.billing.statement.BankEvent.Returned;
import de.videosprechstunde.billing.statement.BankEvent.ReturnedDebit;
import de.videosprechstunde.billing.statement.BankEvent.Unclear;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankFileTest {

    private final List<BankEvent> events = new ArrayList<>();

    @Test
    void aStatementTellsWhatCameWhatWentAndWhatCameBack() throws IOException {
        assertEquals(
                new Reading.Read(Kind.ACCOUNT_STATEMENT_08, "AUSZUG-8", 4, List.of()),
                readSample("camt.053.001.08.xml"));

        var returned = assertInstanceOf(ReturnedDebit.class, events.get(0));
        assertEquals(new Place("2027-7", 1, 1), returned.place());
        assertEquals(5300, returned.cents());
        assertEquals(Optional.of(new Returned(5000, 300)), returned.returned());
        assertEquals("AM04", returned.reason());
        assertEquals(
                Optional.of(new EndToEndId("RE-2026-000001")),
                returned.booking().references().endToEndId());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 12)), returned.booking().bookedOn());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 8)), returned.booking().valueOn());
        assertEquals("BANK-1", returned.booking().bankReference());

        assertEquals(6000, assertInstanceOf(Received.class, events.get(1)).cents());
        var second = assertInstanceOf(Received.class, events.get(2));
        assertEquals(new Place("2027-7", 2, 2), second.place());
        assertEquals(8000, second.cents());

        var fee = assertInstanceOf(Paid.class, events.get(3));
        assertEquals(new Place("2027-7", 4, 0), fee.place());
        assertEquals(286, fee.cents());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 12)), fee.booking().bookedOn());
    }

    @Test
    void theOlderVersionSaysTheSameInOtherWords() throws IOException {
        assertEquals(new Reading.Read(Kind.NOTIFICATION_02, "AVIS-2", 2, List.of()), readSample("camt.054.001.02.xml"));
        var returned = assertInstanceOf(ReturnedDebit.class, events.get(0));
        assertEquals(Optional.of(new Returned(5000, 300)), returned.returned());
        assertEquals("MD06", returned.reason(), "the reason stands in the text only");
        assertEquals(
                Optional.of(new MandateReference("VSS-1")),
                returned.booking().references().mandate());
        assertEquals("Praxis Eins", returned.booking().payer());

        var transfer = assertInstanceOf(Received.class, events.get(1));
        assertEquals(Optional.empty(), transfer.booking().references().endToEndId());
        assertEquals("Rechnung RE-2026-000004", transfer.booking().remittance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "10"})
    void aStatusReportTellsWhatWasRejectedAndWhy(String version) throws IOException {
        var read = assertInstanceOf(Reading.Read.class, readSample("pain.002.001." + version + ".xml"));
        assertEquals(4, read.events());
        assertEquals("PART", assertInstanceOf(FileStatus.class, events.get(0)).status());
        var own = assertInstanceOf(RejectedDebit.class, events.get(1));
        assertEquals("AC01", own.reason());
        assertEquals(
                Optional.of(new MandateReference("VSS-1")), own.references().mandate());
        assertEquals("VS-2026Q4-1-CORE", own.references().messageId());
        var partsReason = assertInstanceOf(RejectedDebit.class, events.get(2));
        assertEquals("DT01", partsReason.reason());
        assertEquals(
                Optional.of(new EndToEndId("RE-2026-000002")),
                partsReason.references().endToEndId());
        assertEquals(
                "VS-2026Q4-1-CORE-RCUR",
                assertInstanceOf(FileStatus.class, events.get(3)).references().paymentId());
    }

    @Test
    void aFileThatIsRejectedAsAWholeIsTold() throws IOException {
        read("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>B</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>VS-1</OrgnlMsgId><GrpSts>RJCT</GrpSts>
                <StsRsnInf><Rsn><Cd>AM05</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>""");
        var status = assertInstanceOf(FileStatus.class, events.getFirst());
        assertTrue(status.isRejected());
        assertEquals("AM05", status.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "'<Amt Ccy=\"EUR\">1.005</Amt>', AMOUNT", "'<Amt Ccy=\"EUR\">1E2</Amt>', AMOUNT",
                "'<Amt Ccy=\"EUR\">-1.00</Amt>', AMOUNT",
        "'<Amt Ccy=\"USD\">1.00</Amt>', AMOUNT", "'<Amt>1.00</Amt>', AMOUNT", "'<Amt Ccy=\"EUR\">1,00</Amt>', AMOUNT",
        "'<Amt Ccy=\"EUR\">99999999999.00</Amt>', AMOUNT", "'', AMOUNT"
    })
    void anAmountThatCannotBeReadIsForPeopleToLookAt(String amount, BankEvent.Why why) throws IOException {
        assertInstanceOf(
                Reading.Read.class, read(entry(amount + "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>")));
        assertEquals(List.of(new Unclear(new Place("S", 1, 0), References.NONE, why)), events);
    }

    @Test
    void withoutADirectionOrAStatusNothingIsBooked() throws IOException {
        read(entry("<Amt Ccy=\"EUR\">1.00</Amt><Sts>BOOK</Sts>"));
        read(entry("<Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"));
        assertEquals(
                List.of(
                        new Unclear(new Place("S", 1, 0), References.NONE, BankEvent.Why.DIRECTION),
                        new Unclear(new Place("S", 1, 0), References.NONE, BankEvent.Why.STATUS)),
                events);
    }

    @Test
    void detailsThatDoNotAddUpAreTold() throws IOException {
        read(
                entry(
                        "<Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><NtryDtls>"
                                + "<TxDtls><Amt Ccy=\"EUR\">3.00</Amt></TxDtls><TxDtls><Amt Ccy=\"EUR\">1.99</Amt></TxDtls></NtryDtls>"));
        assertEquals(new Unclear(new Place("S", 1, 0), References.NONE, BankEvent.Why.SUM), events.getLast());
        assertEquals(3, events.size());
    }

    @Test
    void theDirectionIsTheDetails() throws IOException {
        read(entry("<Amt Ccy=\"EUR\">2.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><NtryDtls>"
                + "<TxDtls><Amt Ccy=\"EUR\">3.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>"
                + "<TxDtls><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls>"));
        assertInstanceOf(Received.class, events.get(0));
        assertInstanceOf(Paid.class, events.get(1));
        assertEquals(2, events.size(), "3 - 1 = 2");
    }

    @Test
    void aBalanceThatDoesNotFollowIsWarnedOf() throws IOException {
        var xml = new String(sample("camt.053.001.08.xml"), StandardCharsets.UTF_8).replace("184.14", "184.15");
        assertEquals(
                1, assertInstanceOf(Reading.Read.class, read(xml)).warnings().size());
    }

    @Test
    void elementsOfOtherNamespacesAreNotMistaken() throws IOException {
        read(
                entry(
                        "<x:Amt xmlns:x='urn:x' Ccy='EUR'>9.00</x:Amt><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"));
        assertEquals(100, assertInstanceOf(Received.class, events.getFirst()).cents());
    }

    static String entry(String content) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId>"
                + "</GrpHdr><Stmt><Id>S</Id><Ntry>" + content + "</Ntry></Stmt></BkToCstmrStmt></Document>";
    }

    static byte[] sample(String name) throws IOException {
        try (var in = BankFileTest.class.getResourceAsStream("/statement/" + name)) {
            return in.readAllBytes();
        }
    }

    private Reading readSample(String name) throws IOException {
        return new BankFile(Limits.USUAL).read(new ByteArrayInputStream(sample(name)), events::add);
    }

    private Reading read(String xml) throws IOException {
        return new BankFile(Limits.USUAL)
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), events::add);
    }
}
