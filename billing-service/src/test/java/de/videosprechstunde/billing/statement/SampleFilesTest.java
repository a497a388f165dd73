package de.videosprechstunde.billing.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.videosprechstunde.billing.SharedFiles;
import de.videosprechstunde.billing.statement.BankEvent.RejectedDebit;
import de.videosprechstunde.billing.statement.BankEvent.ReturnedDebit;
import de.videosprechstunde.billing.statement.BankEvent.Unclear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of others, which are not part of this project: read where they lie beside it. */
class SampleFilesTest {

    private static final Path SAMPLES = SharedFiles.FOLDER.resolve("samples");

    private final List<BankEvent> events = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genkgo-camt/camt053.v2.minimal.xml",
                "genkgo-camt/camt053.v2.with-party-ids.xml",
                "genkgo-camt/camt053.v8.xml",
                "genkgo-camt/camt054.v2.xml",
                "genkgo-camt/camt054.v8.xml",
                "genkgo-camt/camt054.v8-with-UETR.xml",
                "viafintech-camt_parser/053_valid_example.xml",
                "viafintech-camt_parser/053_valid_example_v8.xml",
                "viafintech-camt_parser/053_valid_example_with_batch.xml",
                "viafintech-camt_parser/053_valid_example_with_debit.xml",
                "viafintech-camt_parser/053_valid_example_with_instdamt.xml"
            })
    void statementsOfOthersAreRead(String sample) throws IOException {
        var read = assertInstanceOf(Reading.Read.class, read(sample));
        assertEquals(events.size(), read.events());
        assertEquals(
                0,
                events.stream()
                        .filter(event -> event instanceof Unclear unclear && unclear.why() != BankEvent.Why.AMOUNT)
                        .count());
    }

    @Test
    void versionsThatGermanBanksDoNotSendAreTold() throws IOException {
        for (var sample : List.of("053_valid_example_v4.xml", "054_valid_example.xml")) {
            assertEquals(new Reading.Refused(Reading.Why.OTHER_MESSAGE), read("viafintech-camt_parser/" + sample));
        }
    }

    @Test
    void twoHundredEntriesWithTenReturnsAddUp() throws IOException {
        assertInstanceOf(Reading.Read.class, read("synthetic/camt.053.001.08-200-entries-10-returns.xml"));
        var returns = events.stream()
                .filter(ReturnedDebit.class::isInstance)
                .map(ReturnedDebit.class::cast)
                .toList();
        assertEquals(200, events.size());
        assertEquals(10, returns.size());
        assertEquals(
                10,
                returns.stream()
                        .filter(returned -> returned.returned().orElseThrow().chargesCents() == 300)
                        .count());
    }

    @Test
    void aReturnByNotificationIsRead() throws IOException {
        read("synthetic/camt.054.001.08-sdd-return.xml");
        var returned = assertInstanceOf(ReturnedDebit.class, events.getFirst());
        assertEquals("MD06", returned.reason());
        assertEquals(new BankEvent.Returned(3999, 300), returned.returned().orElseThrow());
    }

    @Test
    void rejectsByStatusReportAreRead() throws IOException {
        read("synthetic/pain.002.001.10-sdd-rejects.xml");
        assertEquals(
                List.of("AC01", "MS02"),
                events.stream()
                        .filter(RejectedDebit.class::isInstance)
                        .map(event -> ((RejectedDebit) event).reason())
                        .toList());
    }

    private Reading read(String sample) throws IOException {
        var file = SharedFiles.needed(SAMPLES.resolve(sample));
        try (var in = Files.newInputStream(file)) {
            return new BankFile(Limits.USUAL).read(in, events::add);
        }
    }
}
