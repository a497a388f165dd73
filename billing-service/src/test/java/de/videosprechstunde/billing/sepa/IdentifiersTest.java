package de.videosprechstunde.billing.sepa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-03, SD-12, SD-13: identifiers are as they are, or refused. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"VSS-1", "a", "A-z0+?/-:().,'9", "12345678901234567890123456789012345"})
    void referencesInTheirCharactersArePossible(String text) {
        assertEquals(text, new MandateReference(text).value());
        assertEquals(text, new EndToEndId(text).value());
        assertEquals(text, new MessageId(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " VSS-1",
                "VSS-1 ",
                "VSS 1",
                "/VSS",
                "VSS/",
                "VSS//1",
                "VSS|1",
                "Müller",
                "VSS_1",
                "VSS\n1",
                "VSS\u00A01",
                "123456789012345678901234567890123456",
                "ＶＳＳ",
                "😀"
            })
    void anythingElseIsRefusedAndNotTransliterated(String text) {
        assertThrows(IllegalArgumentException.class, () -> new MandateReference(text));
        assertThrows(IllegalArgumentException.class, () -> new MessageId(text));
        assertEquals(Optional.empty(), MandateReference.of(text));
        assertEquals(Optional.empty(), EndToEndId.of(text));
    }

    @Test
    void mandatesThatDifferInCaseOnlyCollide() {
        assertEquals(new MandateReference("vss-1"), new MandateReference("VSS-1"));
        assertEquals(new MandateReference("vss-1").hashCode(), new MandateReference("VSS-1").hashCode());
        assertEquals("VSS-1", new MandateReference("vss-1").key());
        assertEquals("vss-1", new MandateReference("vss-1").value());
        assertNotEquals(new MandateReference("VSS-1"), new MandateReference("VSS-2"));
    }

    @Test
    void everyAttemptHasAnIdOfItsOwnThatLeadsToTheInvoice() {
        assertEquals("RE-2026-000001", EndToEndId.ofInvoice("RE-2026-000001", 0).value());
        assertEquals(
                "RE-2026-000001-R1", EndToEndId.ofInvoice("RE-2026-000001", 1).value());
        assertThrows(IllegalArgumentException.class, () -> EndToEndId.ofInvoice("RE-2026-000001", -1));
    }

    @Test
    void theWordForNoneIdentifiesNothing() {
        assertEquals(Optional.empty(), EndToEndId.of("NOTPROVIDED"));
        assertThrows(IllegalArgumentException.class, () -> new EndToEndId("NOTPROVIDED"));
    }
}
