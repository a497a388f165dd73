package de.videosprechstunde.signaling.cancellation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.videosprechstunde.signaling.Contracts;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.ticket.Host;
import de.videosprechstunde.signaling.ticket.OpenHour;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppointmentEventsTest {

    private static final String EXAMPLE = Contracts.example("events/examples/appointment-cancelled.json");

    @Test
    void cancellationIsUnderstood() {
        var cancelled = AppointmentEvents.cancellation(EXAMPLE).orElseThrow();
        assertEquals(new RoomId("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607"), cancelled.room());
    }

    @Test
    void aPlaceThatNobodyHadClaimedIsCancelledToo() {
        var unclaimed = EXAMPLE.replace("\"7d2a9f0e-2f3b-4c55-8a77-1f2d3c4b5a60\"", "null");
        assertNull(AppointmentEvents.cancellation(unclaimed).orElseThrow().doctorId());
    }

    @Test
    void whereAVisitStandsIsUnderstood() {
        var claimed = AppointmentEvents.placement(Contracts.example("events/examples/visit-placed.json"))
                .orElseThrow();
        assertInstanceOf(Host.class, claimed.place());
        var inQueue = AppointmentEvents.placement(Contracts.example("events/examples/visit-placed-in-queue.json"))
                .orElseThrow();
        assertInstanceOf(OpenHour.class, inQueue.place());
        assertTrue(inQueue.urgent());
    }

    @Test
    void aMoveIsUnderstoodAndIsNoCancellation() {
        var example = Contracts.example("events/examples/appointment-moved.json");
        AppointmentMoved moved = AppointmentEvents.move(example).orElseThrow();
        assertEquals(new RoomId("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607"), moved.room());
        assertTrue(moved.open());
        assertEquals(Optional.empty(), AppointmentEvents.cancellation(example));
    }

    @Test
    void otherEventsAndUnreadableOnesArePassedOver() throws JsonProcessingException {
        var named = ((ObjectNode) new ObjectMapper().readTree(EXAMPLE)).put("patient", "Erika");
        for (String event : List.of(
                "{\"type\":\"AppointmentMoved\",\"version\":1}",
                EXAMPLE.replace("\"version\": 1", "\"version\": 2"),
                EXAMPLE.replace("\"room\"", "\"raum\""),
                named.toString(),
                "no json",
                "null",
                "")) {
            assertEquals(Optional.empty(), AppointmentEvents.cancellation(event), event);
        }
        assertTrue(EXAMPLE.contains("\"version\": 1"));
    }
}
