package de.videosprechstunde.billing.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.prowidesoftware.swift.model.mx.MxPain00800108;
import de.videosprechstunde.billing.collection.DueItem.Debtor;
import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.Total;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapott.hbci.GV.parsers.ISEPAParser.Names;
import org.kapott.hbci.GV.parsers.ParsePain00800108;

/** Programs of others find in our files what we meant, field by field; the schema of ISO that one of them carries agrees. */
class ReadByOthersTest {

    private static final int MANY = 200;

    @TempDir
    Path folder;

    /** All that a debit says. */
    private record Line(
            String id,
            BigDecimal euros,
            String mandate,
            String signedOn,
            String name,
            String iban,
            String remittance) {}

    @Test
    void hbci4jReadsWhatWeMeant() throws IOException {
        List<Properties> read = new ArrayList<>();
        new ParsePain00800108().parse(new ByteArrayInputStream(Files.readAllBytes(file().path())), read);
        assertEquals(
                meant(),
                read.stream()
                        .map(debit -> new Line(
                                value(debit, Names.ENDTOENDID),
                                new BigDecimal(value(debit, Names.VALUE)),
                                value(debit, Names.MANDATEID),
                                value(debit, Names.MANDDATEOFSIG),
                                value(debit, Names.DST_NAME),
                                value(debit, Names.DST_IBAN),
                                value(debit, Names.USAGE)))
                        .toList());
        for (var debit : read) {
            assertEquals(
                    List.of("DE98ZZZ09999999999", "DE89370400440532013000", "RCUR", "2027-01-04", "EUR"),
                    List.of(
                            value(debit, Names.CREDITORID),
                            value(debit, Names.SRC_IBAN),
                            value(debit, Names.SEQUENCETYPE),
                            value(debit, Names.TARGETDATE),
                            value(debit, Names.CURR)));
        }
    }

    @Test
    void prowideReadsWhatWeMeant() throws IOException {
        var file = file();
        var message = MxPain00800108.parse(Files.readString(file.path())).getCstmrDrctDbtInitn();
        var debits = message.getPmtInf().getFirst();
        assertEquals(
                meant(),
                debits.getDrctDbtTxInf().stream()
                        .map(debit -> new Line(
                                debit.getPmtId().getEndToEndId(),
                                debit.getInstdAmt().getValue(),
                                debit.getDrctDbtTx().getMndtRltdInf().getMndtId(),
                                debit.getDrctDbtTx()
                                        .getMndtRltdInf()
                                        .getDtOfSgntr()
                                        .toString(),
                                debit.getDbtr().getNm(),
                                debit.getDbtrAcct().getId().getIBAN(),
                                String.join("", debit.getRmtInf().getUstrd())))
                        .toList());
        var sum = meant().stream().map(Line::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var head : List.of(message.getGrpHdr().getCtrlSum(), debits.getCtrlSum())) {
            assertEquals(0, sum.compareTo(head), "sums of both levels are those of the debits");
        }
        assertEquals(Integer.toString(MANY), message.getGrpHdr().getNbOfTxs());
        assertEquals(Integer.toString(MANY), debits.getNbOfTxs());
        assertEquals(new Total(MANY, sum.movePointRight(2).longValueExact()), file.total());
    }

    @Test
    void theSchemaOfIsoAgrees() throws IOException {
        var iso = ParsePain00800108.class.getResource("/pain.008.001.08.xsd");
        assertNotNull(iso);
        try (var file = Files.newInputStream(file().path())) {
            assertEquals(Optional.empty(), Pain008Schema.of(iso).firstError(file));
        }
    }

    /** Names and amounts of all kinds; the same each time. */
    private static List<DueItem> items() {
        var random = new Random(8);
        var names = List.of("Müller & Söhne", "Dr. Ć. Łoś", "O'Neill/Straße", "Praxis (Süd): Haus 3, 2. OG");
        return IntStream.range(0, MANY)
                .mapToObj(number -> Items.item(
                        "RE-2026-%06d".formatted(number),
                        random.nextLong(1, 100_000_000_000L),
                        new Debtor(names.get(number % names.size()), Items.iban(number)),
                        Items.mandate(number, Scheme.CORE)))
                .toList();
    }

    private static List<Line> meant() {
        var items = items();
        var spelled = List.of("Mueller + Soehne", "Dr. C. Los", "O'Neill/Strasse", "Praxis (Sued): Haus 3, 2. OG");
        return IntStream.range(0, MANY)
                .mapToObj(number -> {
                    var item = items.get(number);
                    return new Line(
                            item.endToEndId(),
                            BigDecimal.valueOf(item.cents(), 2),
                            item.mandate().reference(),
                            "2026-06-01",
                            spelled.get(number % spelled.size()),
                            item.debtor().iban(),
                            item.remittance());
                })
                .toList();
    }

    private CollectionFile file() throws IOException {
        return new CollectionFiles(folder, List.of(Pain008Schema.ours()))
                .write(Items.ORDER, Items.TODAY, () -> items().iterator(), unfit -> {
                    throw new AssertionError(unfit);
                })
                .getFirst();
    }

    private static String value(Properties debit, Names name) {
        return debit.getProperty(name.getValue());
    }
}
