package de.videosprechstunde.billing.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.billing.SharedFiles;
import de.videosprechstunde.billing.collection.DueItem.Mandate;
import de.videosprechstunde.billing.collection.DueItem.MandateState;
import de.videosprechstunde.billing.sepa.Scheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our schema says what we write; it lets pass nothing that the schemas of ISO and of the Deutsche Kreditwirtschaft refuse. */
class SchemaTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pain.008.001.08_GBIC_5.xsd", "pain.008.001.08.xsd"})
    void whatWeWriteIsValidByTheSchemasOfOthers(String xsd) throws IOException {
        var schema = Pain008Schema.of(SharedFiles.needed(SharedFiles.FOLDER.resolve("xsd/" + xsd))
                .toUri()
                .toURL());
        var files = written();
        assertEquals(2, files.size());
        for (var file : files) {
            assertEquals(
                    Optional.empty(),
                    schema.firstError(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<CtrlSum>[0-9.]+</CtrlSum> | ",
                "<NbOfTxs>3</NbOfTxs> | <NbOfTxs>0</NbOfTxs>",
                "<CdtrSchmeId>.*</CdtrSchmeId> | ",
                "<LclInstrm><Cd>CORE | <LclInstrm><Cd>COR1",
                "<SeqTp>RCUR | <SeqTp>RPRE",
                "Ccy=\"EUR\" | Ccy=\"USD\"",
                "(<InstdAmt[^>]*>)[0-9.]+ | $11.005",
                "(<InstdAmt[^>]*>)[0-9.]+ | $11E2",
                "(<InstdAmt[^>]*>)[0-9.]+ | $10.00",
                "(<InstdAmt[^>]*>)[0-9.]+ | $11000000000.00",
                "(<Dbtr><Nm>)[^<]+ | $1Müller",
                "(<Dbtr><Nm>)[^<]+ | $1",
                "<EndToEndId>RE | <EndToEndId>/RE",
                "<MndtId>VSS | '<MndtId>VSS|'",
                "<MndtId>VSS | <MndtId>VSS//",
                "<DtOfSgntr>[^<]+</DtOfSgntr> | ",
                "(<DtOfSgntr>)[^<]+ | $12026-02-30",
                "<IBAN>DE | <IBAN>de",
                "(<ReqdColltnDt>)[^<]+ | $12027-01-04T00:00:00",
                "<ChrgBr>SLEV | <ChrgBr>DEBT",
            })
    void whatWeNeverWriteIsRefused(String found, String instead) throws IOException {
        var xml = written().getFirst();
        var changed = xml.replaceAll(found, instead == null ? "" : instead);
        assertFalse(changed.equals(xml), "nothing was changed");
        assertTrue(Pain008Schema.ours()
                .firstError(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)))
                .isPresent());
    }

    @Test
    void aSchemaThatRefersToOtherFilesIsNotUsed() throws IOException {
        var xsd = Files.writeString(
                folder.resolve("a.xsd"),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='b.xsd'/></xs:schema>");
        Files.writeString(folder.resolve("b.xsd"), "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>");
        var url = xsd.toUri().toURL();
        assertThrows(IllegalArgumentException.class, () -> Pain008Schema.of(url));
    }

    /** One of each kind: plain, with a new account, with an earlier reference, with both; CORE and B2B. */
    private List<String> written() throws IOException {
        var items = List.of(
                Items.fit(1),
                Items.with(Items.fit(2), amended(2, null, true)),
                Items.with(Items.fit(3), amended(3, "ALT/17", true)),
                Items.with(Items.fit(4), Items.mandate(4, Scheme.B2B)));
        return new CollectionFiles(folder, List.of(Pain008Schema.ours()))
                .write(Items.ORDER, Items.TODAY, items::iterator, refused -> {}).stream()
                        .map(file -> read(file.path()))
                        .toList();
    }

    private static Mandate amended(int number, String original, boolean newAccount) {
        return new Mandate(
                "VSS-" + number,
                Scheme.CORE,
                MandateState.SIGNED,
                LocalDate.of(2026, 6, 1),
                null,
                original,
                newAccount);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
