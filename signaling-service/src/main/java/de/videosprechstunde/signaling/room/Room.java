package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.Host;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The room of one visit: the patient's seat, and the pages of that patient, of which one holds it. */
final class Room {

    final RoomId id;
    final Host host;
    final Chair chair = new Chair();
    private final Set<Visitor> pages = new LinkedHashSet<>();

    Room(RoomId id, Host host) {
        this.id = id;
        this.host = host;
    }

    boolean isDeserted() {
        return pages.isEmpty() && chair.isFree();
    }

    void add(Visitor patient) {
        pages.add(patient);
    }

    void remove(Visitor patient) {
        pages.remove(patient);
    }

    void tellPages(ServerMessage message) {
        pages.forEach(page -> page.tell(message));
    }

    /** The patient as the doctor's pages see them. */
    Optional<Presence> patient() {
        return chair.occupant()
                .map(patient -> new Presence(
                        id, Seat.PATIENT, chair.since(), chair.isAway(), patient.page(), patient.instance()));
    }
}
