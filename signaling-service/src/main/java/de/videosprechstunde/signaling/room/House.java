package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.ticket.Host;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where everything is found: waiting rooms by doctor, rooms by id, staff by practice. What is deserted is forgotten. */
final class House {

    private final Map<Host, WaitingRoom> waitingRooms = new HashMap<>();
    private final Map<RoomId, Room> rooms = new HashMap<>();
    private final Map<UUID, Set<Visitor>> staff = new HashMap<>();
    private final SeatSettings grace;
    private final RoomEvents events;

    House(SeatSettings grace, RoomEvents events) {
        this.grace = grace;
        this.events = events;
    }

    Collection<WaitingRoom> waitingRooms() {
        return waitingRooms.values();
    }

    WaitingRoom waitingRoom(Host host) {
        return waitingRooms.computeIfAbsent(host, key -> new WaitingRoom(key, staff(key.practice()), grace, events));
    }

    Set<Visitor> staff(UUID practice) {
        return staff.computeIfAbsent(practice, key -> new LinkedHashSet<>());
    }

    /** The room of a patient's ticket; the first such ticket decides whose room it is. */
    Room room(JoinTicket.Patient ticket) {
        return rooms.computeIfAbsent(ticket.room(), id -> {
            var room = new Room(id, ticket.host());
            waitingRoom(ticket.host()).rooms.put(id, room);
            return room;
        });
    }

    Optional<Room> find(RoomId id, Host host) {
        return Optional.ofNullable(rooms.get(id)).filter(room -> room.host.equals(host));
    }

    boolean belongsToSomebodyElse(RoomId id, Host host) {
        Room room = rooms.get(id);
        return room != null && !room.host.equals(host);
    }

    /** Staff sets are kept as long as a waiting room refers to them. */
    void sweep() {
        waitingRooms.values().forEach(waitingRoom -> waitingRoom.rooms.values().removeIf(Room::isDeserted));
        rooms.values().removeIf(Room::isDeserted);
        waitingRooms.values().removeIf(WaitingRoom::isDeserted);
        staff.entrySet()
                .removeIf(entry -> entry.getValue().isEmpty()
                        && waitingRooms.keySet().stream()
                                .noneMatch(host -> host.practice().equals(entry.getKey())));
    }
}
