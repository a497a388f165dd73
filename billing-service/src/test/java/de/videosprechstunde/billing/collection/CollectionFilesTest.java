package de.videosprechstunde.billing.collection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.videosprechstunde.billing.collection.DueItem.Mandate;
import de.videosprechstunde.billing.collection.DueItem.MandateState;
import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.Total;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFilesTest {

    @TempDir
    Path folder;

    private final List<ItemCheck.Unfit> refused = new ArrayList<>();

    @Test
    void sumsAndNumbersStandAtBothLevelsAndTheHashIsThatOfTheFile() throws Exception {
        var file = write(() -> Items.many(3)).getFirst();
        var xml = Files.readString(file.path());
        assertEquals(new Total(3, 6000), file.total());
        assertEquals(2, count(xml, "<NbOfTxs>3</NbOfTxs><CtrlSum>60.00</CtrlSum>"));
        assertEquals(3, count(xml, "<DrctDbtTxInf>"));
        assertEquals(1, count(xml, "<CreDtTm>2026-12-15T10:00:00Z</CreDtTm>"));
        assertEquals(1, count(xml, "<CdtrSchmeId>"));
        assertEquals(Files.size(file.path()), file.bytes());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.path()))),
                file.sha256());
    }

    @Test
    void coreAndB2bGoInFilesOfTheirOwn() throws IOException {
        var files =
                write(() -> List.of(Items.fit(1), Items.with(Items.fit(2), Items.mandate(2, Scheme.B2B)), Items.fit(3))
                        .iterator());
        assertEquals(
                List.of("VS-2026Q4-1-CORE", "VS-2026Q4-1-B2B"),
                files.stream().map(file -> file.messageId().value()).toList());
        assertEquals(
                List.of(2L, 1L),
                files.stream().map(file -> file.total().count()).toList());
        assertEquals(
                1,
                count(Files.readString(files.get(1).path()), "<LclInstrm><Cd>B2B</Cd></LclInstrm><SeqTp>RCUR</SeqTp>"));
    }

    @Test
    void theSameOrderGivesTheSameBytes() throws IOException {
        var first = write(() -> Items.many(50)).getFirst();
        var bytes = Files.readAllBytes(first.path());
        var second = write(() -> Items.many(50)).getFirst();
        assertEquals(first, second);
        assertArrayEquals(bytes, Files.readAllBytes(second.path()));
    }

    @Test
    void oneBookingForAllOrOneEach() throws IOException {
        for (boolean batch : new boolean[] {true, false}) {
            var order = new CollectionOrder("VS-1", Instant.EPOCH, Items.COLLECTED_ON, Items.CREDITOR, batch);
            var file = new CollectionFiles(folder, List.of(Pain008Schema.ours()))
                    .write(order, Items.TODAY, () -> Items.many(2), refused::add)
                    .getFirst();
            assertEquals(1, count(Files.readString(file.path()), "<BtchBookg>" + batch + "</BtchBookg>"));
        }
    }

    @Test
    void amendmentsAreToldOnceWithWhatWasBefore() throws IOException {
        var both =
                new Mandate("VSS-9", Scheme.CORE, MandateState.SIGNED, LocalDate.of(2026, 6, 1), null, "ALT/17", true);
        var account =
                new Mandate("VSS-8", Scheme.CORE, MandateState.SIGNED, LocalDate.of(2026, 6, 1), null, null, true);
        var xml = Files.readString(
                write(() -> List.of(Items.fit(7), Items.with(Items.fit(8), account), Items.with(Items.fit(9), both))
                                .iterator())
                        .getFirst()
                        .path());
        var newAccount = "<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct></AmdmntInfDtls>";
        assertEquals(2, count(xml, "<AmdmntInd>true</AmdmntInd>"));
        assertEquals(1, count(xml, "<AmdmntInfDtls>" + newAccount));
        assertEquals(1, count(xml, "<AmdmntInfDtls><OrgnlMndtId>ALT/17</OrgnlMndtId>" + newAccount));
    }

    @Test
    void whatDoesNotFitIsToldOnceAndTheOthersGo() throws IOException {
        var suspended =
                new Mandate("VSS-2", Scheme.CORE, MandateState.SUSPENDED, LocalDate.of(2026, 6, 1), null, null, false);
        var files = write(() -> List.of(Items.fit(1), Items.with(Items.fit(2), suspended), Items.fit(3), Items.fit(3))
                .iterator());
        assertEquals(new Total(2, 2000 + 2002), files.getFirst().total());
        assertEquals(
                List.of(
                        new ItemCheck.Unfit("RE-2026-000002", Set.of(Fault.MANDATE_SUSPENDED)),
                        new ItemCheck.Unfit("RE-2026-000003", Set.of(Fault.DUPLICATE))),
                refused);
    }

    @Test
    void nothingDueMakesNoFile() throws IOException {
        assertEquals(List.of(), write(() -> Items.many(0)));
        assertEquals(Set.of(), filesInTheFolder());
    }

    @Test
    void itemsThatChangeBetweenTheReadingsLeaveNoFile() throws IOException {
        int[] reading = {3};
        assertThrows(Pain008Writer.NotAsAnnounced.class, () -> write(() -> Items.many(reading[0]++)));
        assertEquals(Set.of(), filesInTheFolder());
    }

    @Test
    void itemsThatAreNotSortedAreADefect() {
        assertThrows(
                IllegalArgumentException.class,
                () -> write(() -> List.of(Items.fit(2), Items.fit(1)).iterator()));
    }

    @Test
    void aFileThatASchemaRefusesIsNotLeftBehind() throws IOException {
        var other = Pain008Schema.of(getClass().getResource("/collection/another.xsd"));
        var files = new CollectionFiles(folder, List.of(Pain008Schema.ours(), other));
        assertThrows(
                CollectionFiles.Invalid.class,
                () -> files.write(Items.ORDER, Items.TODAY, () -> Items.many(2), refused::add));
        assertEquals(Set.of(), filesInTheFolder());
    }

    @Test
    void anOrderForADayWithoutSettlementIsImpossible() {
        for (var day : List.of("2027-01-01", "2027-01-02", "2027-03-26", "2027-03-29", "2027-05-01", "2027-12-25")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new CollectionOrder("VS-1", Instant.EPOCH, LocalDate.parse(day), Items.CREDITOR, true));
        }
    }

    private List<CollectionFile> write(Supplier<Iterator<DueItem>> items) throws IOException {
        return new CollectionFiles(folder, List.of(Pain008Schema.ours()))
                .write(Items.ORDER, Items.TODAY, items, refused::add);
    }

    private Set<Path> filesInTheFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return Set.copyOf(files.toList());
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
