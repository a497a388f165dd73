package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import de.videosprechstunde.signaling.ticket.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where visits of open hours were placed a moment ago, for as long as a ticket fetched before can still be valid: it would
 * bring the patient back to where they no longer belong.
 */
final class Placements {

    private static final Duration LONGER_THAN_ANY_TICKET = Duration.ofMinutes(3);

    private record Placed(Place place, boolean urgent, Instant forgetAt) {}

    private final Map<RoomId, Placed> heard = new HashMap<>();

    void add(RoomId room, Place place, boolean urgent, Instant now) {
        heard.put(room, new Placed(place, urgent, now.plus(LONGER_THAN_ANY_TICKET)));
    }

    Place of(JoinTicket.OfPatient ticket, Instant now) {
        return known(ticket.room(), now).map(Placed::place).orElse(ticket.place());
    }

    boolean isUrgent(JoinTicket.OfPatient ticket, Instant now) {
        return known(ticket.room(), now)
                .map(Placed::urgent)
                .orElse(ticket instanceof JoinTicket.PatientOfHour ofHour && ofHour.urgent());
    }

    void forget(Instant now) {
        heard.values().removeIf(placed -> !now.isBefore(placed.forgetAt));
    }

    private Optional<Placed> known(RoomId room, Instant now) {
        return Optional.ofNullable(heard.get(room)).filter(placed -> now.isBefore(placed.forgetAt));
    }
}
