package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.Host;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import de.videosprechstunde.signaling.ticket.OpenHour;
import de.videosprechstunde.signaling.ticket.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Where everything is found: who waits by place, rooms by id, staff by practice. What is deserted is forgotten. */
final class House {

    private final Map<Place, Patients> places = new HashMap<>();
    private final Map<RoomId, Room> rooms = new HashMap<>();
    private final Map<UUID, Set<Visitor>> staff = new HashMap<>();
    private final SeatSettings grace;
    private final RoomEvents events;

    House(SeatSettings grace, RoomEvents events) {
        this.grace = grace;
        this.events = events;
    }

    Collection<Patients> everywhere() {
        return places.values();
    }

    Patients at(Place place) {
        return switch (place) {
            case Host host -> waitingRoom(host);
            case OpenHour hour ->
                places.computeIfAbsent(
                        hour, key -> new HourQueue(hour, () -> practicePages(hour.practice()), grace, events));
        };
    }

    WaitingRoom waitingRoom(Host host) {
        return (WaitingRoom)
                places.computeIfAbsent(host, key -> new WaitingRoom(host, staff(host.practice()), grace, events));
    }

    Set<Visitor> staff(UUID practice) {
        return staff.computeIfAbsent(practice, key -> new LinkedHashSet<>());
    }

    /** The queues of the practice's open hours, for one of its pages that has just come. */
    Stream<ServerMessage> queues(UUID practice) {
        return ofPractice(practice).filter(HourQueue.class::isInstance).map(queue -> ((HourQueue) queue).inOrder());
    }

    Stream<Patients> ofPractice(UUID practice) {
        return places.values().stream().filter(each -> each.place.practice().equals(practice));
    }

    private Stream<Visitor> practicePages(UUID practice) {
        Stream<Visitor> doctors = ofPractice(practice)
                .filter(WaitingRoom.class::isInstance)
                .flatMap(waitingRoom -> ((WaitingRoom) waitingRoom).pages().stream());
        return Stream.concat(doctors, staff.getOrDefault(practice, Set.of()).stream());
    }

    /** The room of somebody who has entered. */
    Room room(JoinTicket.OfPatient ticket) {
        return rooms.get(ticket.room());
    }

    /**
     * The room that a ticket leads to; a visit of an open hour may have changed its place since.
     *
     * @return empty if it is known as another doctor's
     */
    Optional<Room> open(JoinTicket.OfPatient ticket, Place place) {
        Room room = rooms.computeIfAbsent(ticket.room(), id -> {
            var made = new Room(id, place);
            at(place).rooms.put(id, made);
            return made;
        });
        boolean mayMove = ticket instanceof JoinTicket.PatientOfHour
                && room.place().practice().equals(place.practice());
        if (mayMove) {
            move(room, place);
        }
        return Optional.of(room).filter(each -> each.place().equals(place));
    }

    void move(Room room, Place to) {
        if (!room.place().equals(to)) {
            at(room.place()).release(room);
            at(to).receive(room);
        }
    }

    Optional<Room> find(RoomId id, Host host) {
        return Optional.ofNullable(rooms.get(id)).filter(room -> room.place().equals(host));
    }

    Optional<Room> find(RoomId id, UUID practice) {
        return Optional.ofNullable(rooms.get(id))
                .filter(room -> room.place().practice().equals(practice));
    }

    /** Where in the doctor's practice the room is, wherever that is: this process may not have heard of a claim. */
    Patients around(RoomId id, Host host) {
        return at(find(id, host.practice()).map(Room::place).orElse(host));
    }

    /** A queue belongs to no doctor: a consultation that was given back while it ran still has its end. */
    boolean belongsToSomebodyElse(RoomId id, Host host) {
        Room room = rooms.get(id);
        boolean inQueue = room != null
                && room.place() instanceof OpenHour hour
                && hour.practice().equals(host.practice());
        return room != null && !inQueue && !room.place().equals(host);
    }

    /** Who waits with one of the practice's doctors, as staff see them. */
    List<Presence> patients(UUID practice) {
        return ofPractice(practice)
                .filter(WaitingRoom.class::isInstance)
                .flatMap(waitingRoom -> waitingRoom.patients().stream())
                .map(Presence::withoutPage)
                .toList();
    }

    /** Staff sets are kept as long as a waiting room refers to them. */
    void sweep() {
        places.values().forEach(place -> place.rooms.values().removeIf(Room::isDeserted));
        rooms.values().removeIf(Room::isDeserted);
        places.values().removeIf(Patients::isDeserted);
        staff.entrySet()
                .removeIf(entry -> entry.getValue().isEmpty()
                        && places.keySet().stream()
                                .noneMatch(place -> place.practice().equals(entry.getKey())));
    }
}
