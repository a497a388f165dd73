package de.videosprechstunde.billing.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.billing.statement.Reading.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what a bank sends: refused, in bounded memory, without touching anything else on this machine. */
class HostileFileTest {

    private static final String OPEN =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>";
    private static final String CLOSE = "</BkToCstmrStmt></Document>";
    private static final Limits SMALL = new Limits(3_000_000, 100_000, 40, 20_000, 2_000);

    private final List<BankEvent> events = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void anExternalEntityReadsNoFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "GEHEIM");
        refused(
                Why.DOCTYPE,
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + OPEN
                        + "<GrpHdr><MsgId>&x;</MsgId></GrpHdr>" + CLOSE);
        refused(Why.DOCTYPE, "<!DOCTYPE Document SYSTEM \"" + secret.toUri() + "\">" + OPEN + CLOSE);
        refused(
                Why.DOCTYPE,
                "<!DOCTYPE Document [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>" + OPEN + CLOSE);
    }

    @Test
    void anEntityBombDoesNotGoOff() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE Document [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        refused(Why.DOCTYPE, bomb + "]>" + OPEN + "<GrpHdr><MsgId>&a39;</MsgId></GrpHdr>" + CLOSE);
    }

    @Test
    void anEntityWithoutADeclarationIsNoXml() throws IOException {
        assertInstanceOf(
                Reading.Refused.class, read(bytes(OPEN + "<GrpHdr><MsgId>&x;</MsgId></GrpHdr>" + CLOSE), SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.053.001.08.xml", "camt.054.001.02.xml", "pain.002.001.10.xml"})
    void aFileThatIsCutOffAnywhereIsRefused(String sample) throws IOException {
        var whole = BankFileTest.sample(sample);
        int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('>');
        for (int length = 0; length <= end; length++) {
            assertInstanceOf(
                    Reading.Refused.class, read(Arrays.copyOf(whole, length), Limits.USUAL), "cut at " + length);
        }
        assertInstanceOf(Reading.Read.class, read(Arrays.copyOf(whole, end + 1), Limits.USUAL));
    }

    @Test
    void twoFilesInOneAreRefused() throws IOException {
        refused(Why.NOT_XML, OPEN + CLOSE + OPEN + CLOSE);
        refused(Why.NOT_XML, OPEN + CLOSE + "PK");
    }

    @Test
    void anArchiveIsToldToBeUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("auszug.xml"));
            zip.write(BankFileTest.sample("camt.053.001.08.xml"));
        }
        assertEquals(new Reading.Refused(Why.ZIP), read(bytes.toByteArray(), SMALL));
    }

    @Test
    void emptyFilesAndOtherKindsAreTold() throws IOException {
        refused(Why.EMPTY, "");
        refused(Why.NOT_XML, "\u0000\u0001\u0002\u0003");
        refused(Why.NOT_XML, "%PDF-1.7");
        refused(Why.NOT_XML, "{\"a\":1}");
        refused(Why.OTHER_MESSAGE, "<Document/>");
        refused(Why.OTHER_MESSAGE, "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        refused(Why.OTHER_MESSAGE, OPEN.replace("Document ", "Dokument ") + "</BkToCstmrStmt></Dokument>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:iso:std:iso:20022:tech:xsd:camt.053.001.04", "urn:iso:std:iso:20022:tech:xsd:camt.052.001.08",
                "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08", "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08 "
            })
    void otherMessagesAreTold(String namespace) throws IOException {
        refused(Why.OTHER_MESSAGE, "<Document xmlns=\"" + namespace + "\"><BkToCstmrStmt/></Document>");
    }

    @Test
    void whatIsNotWrittenAsItSaysIsRefused() throws IOException {
        var umlaut = OPEN + "<GrpHdr><MsgId>Müller</MsgId></GrpHdr>" + CLOSE;
        assertEquals(
                new Reading.Refused(Why.NOT_XML),
                read(
                        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + umlaut).getBytes(StandardCharsets.ISO_8859_1),
                        SMALL));
        var latin = read(
                ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + umlaut).getBytes(StandardCharsets.ISO_8859_1),
                SMALL);
        assertEquals("Müller", assertInstanceOf(Reading.Read.class, latin).messageId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "IBM037", "UTF-32"})
    void otherEncodingsAreRefused(String encoding) throws IOException {
        var xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + OPEN + CLOSE;
        assertInstanceOf(Reading.Refused.class, read(xml.getBytes(Charset.forName(encoding)), SMALL));
        assertInstanceOf(Reading.Refused.class, read(bytes(xml), SMALL));
    }

    @Test
    void whatIsTooDeepOrTooLongStopsTheReading() throws IOException {
        refused(Why.TOO_DEEP, OPEN + "<a>".repeat(100) + "</a>".repeat(100) + CLOSE);
        refused(Why.TOO_LONG, OPEN + "<GrpHdr><MsgId>" + "x".repeat(30_000) + "</MsgId></GrpHdr>" + CLOSE);
        refused(Why.TOO_LONG, OPEN + "<GrpHdr>" + "<a/>".repeat(3_000) + "</GrpHdr>" + CLOSE);
        endless(Why.TOO_LONG, OPEN + "<!--", "x");
        endless(Why.TOO_LONG, OPEN + "<a b=\"", "x");
        endless(Why.TOO_LONG, OPEN + "<![CDATA[", "<");
        endless(Why.NOT_XML, OPEN + "<", "x");
        endless(Why.TOO_LONG, "<!DOCTYPE a [", "<!-- x -->");
    }

    @Test
    void aFileThatDoesNotEndIsNotReadToTheEnd() throws IOException {
        endless(Why.TOO_LARGE, OPEN, "<a>x</a>");
        endless(Why.TOO_LARGE, OPEN + "<Stmt><Ntry><NtryDtls>", "<TxDtls><Amt Ccy='EUR'>1.00</Amt></TxDtls>");
        endless(Why.TOO_LARGE, OPEN + "<x>", "text ");
    }

    private void endless(Why why, String beginning, String repeated) throws IOException {
        var part = bytes(repeated.repeat(1_000));
        var rest = new InputStream() {
            private long position;

            @Override
            public int read() {
                return part[(int) (position++ % part.length)];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return length;
            }
        };
        var all = new SequenceInputStream(
                Collections.enumeration(List.of(new ByteArrayInputStream(bytes(beginning)), rest)));
        assertEquals(new Reading.Refused(why), new BankFile(SMALL).read(all, events::add), beginning);
        assertTrue(rest.position <= SMALL.bytes() + 100_000, "read " + rest.position);
    }

    private void refused(Why why, String xml) throws IOException {
        assertEquals(new Reading.Refused(why), read(bytes(xml), SMALL), xml.length() < 300 ? xml : "");
    }

    private Reading read(byte[] file, Limits limits) throws IOException {
        return new BankFile(limits).read(new ByteArrayInputStream(file), events::add);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
