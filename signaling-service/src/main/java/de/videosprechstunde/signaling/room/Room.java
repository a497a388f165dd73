package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.Place;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The room of one visit: the patient's seat, and the pages of that patient, of which one holds it; and where it is. */
final class Room {

    final RoomId id;
    final Chair chair = new Chair();
    private Place place;
    /** Only a queue asks. */
    private boolean urgent;
    /** How many the patient was told to be before them; null: nothing yet. */
    private Integer toldAhead;
    /** Why it was closed; null while it is open. */
    private ServerMessage.RoomClosed.Reason closed;

    private final Set<Visitor> pages = new LinkedHashSet<>();

    Room(RoomId id, Place place) {
        this.id = id;
        this.place = place;
    }

    Place place() {
        return place;
    }

    void moveTo(Place other) {
        place = other;
    }

    boolean isUrgent() {
        return urgent;
    }

    void urgent(boolean value) {
        urgent = value;
    }

    void tellPosition(int ahead) {
        if (toldAhead == null || toldAhead != ahead) {
            chair.holder().ifPresent(patient -> {
                toldAhead = ahead;
                patient.tell(new ServerMessage.Position(id, ahead));
            });
        }
    }

    void tellPositionAnew() {
        toldAhead = null;
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

    /** Its pages may stay, but must not come back to the seat: only a new ticket opens the room again. */
    void close(ServerMessage.RoomClosed.Reason reason) {
        closed = reason;
    }

    void open() {
        closed = null;
    }

    /** What a page is told instead of being let in; empty while the room is open. */
    Optional<ServerMessage> refusal() {
        return Optional.ofNullable(closed).map(reason -> new ServerMessage.RoomClosed(id, reason));
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
