package de.videosprechstunde.appointment.waitingroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.inbox.EventReading;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceEventTest {
    @Test
    void theExampleIsReadAsItWasWritten() {
        assertEquals(
                new PresenceEvent.ParticipantArrived(
                        UUID.fromString("5f0c1d1e-7a40-4a52-9d0a-0d2f8f3f6a01"),
                        1,
                        Instant.parse("2026-11-24T08:15:00Z"),
                        UUID.fromString("0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10"),
                        UUID.fromString("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607"),
                        PresenceEvent.Seat.patient),
                EventReading.of(example("participant-arrived"), PresenceEvent.class)
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"participant-arrived", "participant-left", "consultation-started", "consultation-ended"})
    void everyExampleIsReadAndNothingMoreOrLess(String name) throws Exception {
        String example = example(name);
        assertTrue(EventReading.of(example, PresenceEvent.class).isPresent());
        ObjectNode event = EventReading.tree(example);
        for (var properties = event.fieldNames(); properties.hasNext(); ) {
            ObjectNode incomplete = event.deepCopy();
            incomplete.remove(properties.next());
            assertTrue(
                    EventReading.of(incomplete.toString(), PresenceEvent.class).isEmpty());
        }
        event.put("clearName", "Erika Mustermann");
        assertTrue(EventReading.of(event.toString(), PresenceEvent.class).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31", "+10000-01-01", "-0001-12-31", "-1000000000-01-01"})
    void timesThatTheDatabaseCouldNotKeepAreRefused(String day) throws Exception {
        ObjectNode event = EventReading.tree(example("participant-arrived"));
        event.put("occurredAt", day + "T00:00:00Z");
        assertTrue(EventReading.of(event.toString(), PresenceEvent.class).isEmpty());
    }

    private static String example(String name) {
        return Contracts.text("events/examples/" + name + ".json");
    }
}
