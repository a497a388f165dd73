package de.videosprechstunde.appointment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.inbox.EventReading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AllowanceChangedTest {
    private static final String EXAMPLE = Contracts.text("events/examples/allowance-changed.json");

    @Test
    void theExampleIsRead() {
        var event = EventReading.of(EXAMPLE, AllowanceChanged.class).orElseThrow();
        assertEquals(new Allowance(3L, 2, LocalDate.of(2026, 11, 24), null), event.snapshot());
    }

    @Test
    void nothingMoreAndNothingLessIsRead() throws Exception {
        ObjectNode event = EventReading.tree(EXAMPLE);
        for (var properties = event.fieldNames(); properties.hasNext(); ) {
            ObjectNode incomplete = event.deepCopy();
            incomplete.remove(properties.next());
            assertTrue(isRefused(incomplete));
        }
        assertTrue(isRefused(event.deepCopy().put("doctorName", "Ada")));
        assertTrue(isRefused(event.deepCopy().put("version", 2)));
        assertTrue(isRefused(event.deepCopy().put("type", "AllowanceRemoved")));
        assertTrue(isRefused(event.deepCopy().put("revision", 0)));
        assertTrue(isRefused(event.deepCopy().put("doctorCount", "2")));
        assertTrue(isRefused(event.deepCopy().put("doctorCount", 2.5)));
        assertTrue(isRefused(event.deepCopy().putNull("validFrom")));
    }

    @Test
    void daysThatTheDatabaseCouldNotKeepAreRefused() throws Exception {
        ObjectNode event = EventReading.tree(EXAMPLE);
        for (String day : new String[] {"+999999999-12-31", "+10000-01-01", "-0001-12-31", "-999999999-01-01"}) {
            assertTrue(isRefused(event.deepCopy().put("validFrom", day)));
            assertTrue(isRefused(event.deepCopy().put("validUntil", day)));
            assertTrue(isRefused(event.deepCopy().put("occurredAt", day + "T00:00:00Z")));
        }
    }

    private static boolean isRefused(ObjectNode event) {
        return EventReading.of(event.toString(), AllowanceChanged.class).isEmpty();
    }
}
