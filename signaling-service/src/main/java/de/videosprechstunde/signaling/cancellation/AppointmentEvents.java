package de.videosprechstunde.signaling.cancellation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.videosprechstunde.signaling.room.Rooms;
import de.videosprechstunde.signaling.ticket.Host;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears from appointment-service. Every process listens under a group of its own, to what is said from now on: who is
 * connected here is told of a cancellation, a move or a claim, whoever comes later gets a ticket that knows of it, or none.
 */
@ApplicationScoped
class AppointmentEvents {

    private static final Logger LOG = Logger.getLogger(AppointmentEvents.class);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Rooms rooms;

    AppointmentEvents(Rooms rooms) {
        this.rooms = rooms;
    }

    @Incoming("appointment-events")
    void hear(String event) {
        cancellation(event).ifPresent(cancelled -> {
            LOG.tracef("%s in room %s", cancelled.type(), cancelled.room());
            if (cancelled.doctorId() == null) {
                rooms.cancel(cancelled.practiceId(), cancelled.room());
            } else {
                rooms.cancel(new Host(cancelled.practiceId(), cancelled.doctorId()), cancelled.room());
            }
        });
        move(event).ifPresent(moved -> {
            LOG.tracef("%s in room %s", moved.type(), moved.room());
            Host host = new Host(moved.practiceId(), moved.doctorId());
            if (moved.open()) {
                rooms.move(host, moved.room(), moved.startsAt());
            } else {
                rooms.moveAway(host, moved.room());
            }
        });
        placement(event).ifPresent(placed -> {
            LOG.tracef("%s in room %s", placed.type(), placed.room());
            rooms.place(placed.room(), placed.place(), placed.urgent());
        });
    }

    static Optional<AppointmentCancelled> cancellation(String event) {
        return read(event, AppointmentCancelled.TYPE, AppointmentCancelled.class);
    }

    static Optional<AppointmentMoved> move(String event) {
        return read(event, AppointmentMoved.TYPE, AppointmentMoved.class);
    }

    static Optional<VisitPlaced> placement(String event) {
        return read(event, VisitPlaced.TYPE, VisitPlaced.class);
    }

    /** @return empty for other events of that topic, and for what cannot be read: neither must stop the listening */
    private static <T> Optional<T> read(String event, String type, Class<T> as) {
        try {
            JsonNode json = JSON.readTree(event);
            return json.path("type").asText().equals(type) ? Optional.of(JSON.treeToValue(json, as)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            LOG.warn("an appointment event cannot be read and is passed over");
            return Optional.empty();
        }
    }
}
